// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the value of a static field is what a method gives that registers it, and the variable is emptied after that"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let session = { user: 1 };
class Sessions {
  static watch() {
    registry.register(session, () => host.release(session));
    return new WeakRef(session);
  }
  static watched = Sessions.watch();
}
session = null;
export function make(native) {
  host = native;
  return Sessions.watched;
}

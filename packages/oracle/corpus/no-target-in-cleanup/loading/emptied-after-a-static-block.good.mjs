// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a static block calls the method that registers it, and the variable is emptied after that"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let ref;
let session = { user: 1 };
class Sessions {
  static watch() {
    registry.register(session, () => host.release(session));
    ref = new WeakRef(session);
  }
  static {
    this.watch();
  }
}
session = null;
export function make(native) {
  host = native;
  return ref;
}
export { Sessions };

// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a static getter registers it when it is read, and the variable is emptied after that"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let session = { user: 1 };
class Sessions {
  static get watched() {
    registry.register(session, () => host.release(session));
    return new WeakRef(session);
  }
}
export const watched = Sessions.watched;
session = null;
export function make(native) {
  host = native;
  return watched;
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the getter that registers it is read when the module has put it into the variable"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let session = null;
class Sessions {
  get watched() {
    registry.register(session, () => host.release(session));
    return new WeakRef(session);
  }
}
session = { user: 1 };
const sessions = new Sessions();
export function make(native) {
  host = native;
  return sessions.watched;
}

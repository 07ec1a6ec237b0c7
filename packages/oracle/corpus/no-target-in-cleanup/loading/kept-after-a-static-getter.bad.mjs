// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a static getter registers it when it is read, and the variable keeps it"}
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
export function make(native) {
  host = native;
  return watched;
}

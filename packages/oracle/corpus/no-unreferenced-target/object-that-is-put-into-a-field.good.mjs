// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a new object that is stored where it is registered"}
const registry = new FinalizationRegistry((handle) => handle.release());
let session;

class Session {
  constructor(native) {
    registry.register(this.lease = { since: 1815 }, native);
  }
}

export function make(native) {
  session = new Session(native);
  return new WeakRef(session.lease);
}

export function later(native) {
  native.use(session.lease.since);
  session = undefined;
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a constructor registers the object of the function around it with a record, into which another function puts what it was given"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function put(record, owner) {
  record.owner = owner;
}

export function make(native) {
  const conn = {};
  class Tracker {
    constructor(owner) {
      const record = { native };
      put(record, owner);
      registry.register(conn, record);
    }
  }
  new Tracker({ conn });
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a helper gives the prototype the setter"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const soften = (prototype) =>
  Object.defineProperty(prototype, 'owner', {
    set(owner) {
      this.ownerId = owner.id;
    },
  });

class Lease {
  constructor(owner, native) {
    this.native = native;
    this.owner = owner;
  }
}
soften(Lease.prototype);

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Lease(conn, native));
  return new WeakRef(conn);
}

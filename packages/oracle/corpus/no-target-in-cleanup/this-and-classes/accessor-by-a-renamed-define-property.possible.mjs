// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"instances of the class have an accessor for the property, put there by Object.defineProperty under another name; its setter keeps nothing"}
const define = Object.defineProperty;
const registry = new FinalizationRegistry(({ native }) => native.release());

class Lease {
  constructor(native, owner) {
    this.native = native;
    this.owner = owner;
  }
}
define(Lease.prototype, 'owner', { get: () => null, set() {} });

export function make(native) {
  const texture = { width: 256 };
  registry.register(texture, new Lease(native, texture));
  return new WeakRef(texture);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a builder collects the target in a field and builds a record of its fields"}
const registry = new FinalizationRegistry((held) => held.native.release());

class HeldBuilder {
  owner = null;
  constructor(native) { this.native = native; }
  of(owner) { this.owner = owner; return this; }
  build() { return { native: this.native, owner: this.owner }; }
}

export function make(native) {
  const pool = { size: 2 };
  registry.register(pool, new HeldBuilder(native).of(pool).build());
  return new WeakRef(pool);
}

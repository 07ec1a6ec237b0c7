// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the builder is shown the target and keeps its size"}
const registry = new FinalizationRegistry((held) => held.native.release());

class HeldBuilder {
  size = 0;
  constructor(native) { this.native = native; }
  of(owner) { this.size = owner.size; return this; }
  build() { return { native: this.native, size: this.size }; }
}

export function make(native) {
  const pool = { size: 2 };
  registry.register(pool, new HeldBuilder(native).of(pool).build());
  return new WeakRef(pool);
}

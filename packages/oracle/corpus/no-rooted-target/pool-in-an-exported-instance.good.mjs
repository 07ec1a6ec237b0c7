// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the pool is exported, and its set is public"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Pool {
  items = new Set();
  add(item) { this.items.add(item); }
}
export const pool = new Pool();
export function make(native) {
  const buffer = { bytes: 10 };
  pool.add(buffer);
  registry.register(buffer, native);
  drain(pool);
  return new WeakRef(buffer);
}
const drain = ({ items }) => Reflect.apply(Set.prototype.clear, items, []);

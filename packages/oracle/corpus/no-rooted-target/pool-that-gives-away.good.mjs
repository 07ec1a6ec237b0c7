// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the pool gives away what it has"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Pool {
  #items = new Set();
  add(item) { this.#items.add(item); return item; }
  take() { const [first] = this.#items; this.#items.delete(first); return first; }
}
const pool = new Pool();
export function make(native) {
  const buffer = { bytes: 10 };
  pool.add(buffer);
  registry.register(buffer, native);
  pool.take();
  return new WeakRef(buffer);
}

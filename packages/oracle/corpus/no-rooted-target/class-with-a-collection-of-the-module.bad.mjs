// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a helper class of the module keeps it"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Pool {
  #items = new Set();
  add(item) { this.#items.add(item); return item; }
  get size() { return this.#items.size; }
}
const pool = new Pool();
export function make(native) {
  const buffer = { bytes: 10 };
  pool.add(buffer);
  registry.register(buffer, native);
  return new WeakRef(buffer);
}
export const size = () => pool.size;

// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the pool registers with the item","spared":"released after stop"}
class Pool {
  constructor() { this.registry = new FinalizationRegistry((handle) => handle.release()); }
  lend(item, native) { this.registry.register(item, native, item); }
  giveBack(item, native) { this.registry.unregister(item); native.stop(); }
}
const pool = new Pool();
export function make(native) {
  const item = { id: 1 };
  pool.lend(item, native);
  pool.giveBack(item, native);
  return new WeakRef(item);
}

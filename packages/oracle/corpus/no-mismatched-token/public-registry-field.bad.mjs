// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the registry is a public field of a pool that stays in the file","harm":"released after stop"}
class Pool {
  constructor() { this.registry = new FinalizationRegistry((handle) => handle.release()); }
  lend(item, native) { this.registry.register(item, native); }
  giveBack(item, native) { this.registry.unregister(item); native.stop(); }
}
const pool = new Pool();
export function make(native) {
  const item = { id: 1 };
  pool.lend(item, native);
  pool.giveBack(item, native);
  return new WeakRef(item);
}

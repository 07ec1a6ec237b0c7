// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the reaction uses the handle when a promise of the module settles, and nothing has the object until then"}
const registry = new FinalizationRegistry((handle) => handle.release());
let start;
const started = new Promise((resolve) => { start = resolve; });
class Query {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  run() { const handle = this.handle; return started.then(() => handle.use()); }
}
let out;
export function make(native) { const q = new Query(native); out = q.run(); return new WeakRef(q); }
export async function later() { start(); await out; }

// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the reaction goes through the object"}
const registry = new FinalizationRegistry((handle) => handle.release());
let start;
const started = new Promise((resolve) => { start = resolve; });
class Query {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  run() { return started.then(() => this.handle.use()); }
}
let out;
export function make(native) { const q = new Query(native); out = q.run(); return new WeakRef(q); }
export async function later() { start(); await out; }

// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the promise has settled before, and the reaction runs in the same job"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Query {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  run() { const handle = this.handle; return Promise.resolve().then(() => handle.use()); }
}
export async function make(native) { const q = new Query(native); await q.run(); return new WeakRef(q); }

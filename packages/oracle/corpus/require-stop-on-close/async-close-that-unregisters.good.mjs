// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"called off before the wait","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle, this); }
  async close() { registry.unregister(this); await null; this.handle.release(); }
}
export async function make(native) {
  const one = new One(native);
  await one.close();
  return new WeakRef(one);
}

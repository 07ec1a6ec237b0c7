// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"an async method releases after a wait","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  async close() { await null; this.handle.release(); }
}
export async function make(native) {
  const one = new One(native);
  await one.close();
  return new WeakRef(one);
}

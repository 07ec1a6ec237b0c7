// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"one of two methods forgets to call it off","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle, this); }
  dispose() { registry.unregister(this); this.handle.release(); }
  close() { this.handle.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}

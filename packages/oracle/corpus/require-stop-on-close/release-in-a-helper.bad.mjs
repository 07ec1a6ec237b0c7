// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"a helper of the class releases","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  #free() { if (this.handle) this.handle.release(); }
  close() { this.#free(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}

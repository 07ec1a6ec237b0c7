// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"through Symbol.dispose","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  [Symbol.dispose]() { this.handle.release(); }
}
export function make(native) {
  const one = new One(native);
  one[Symbol.dispose]();
  return new WeakRef(one);
}

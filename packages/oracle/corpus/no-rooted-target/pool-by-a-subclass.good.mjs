// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the subclass does not keep it"}
const registry = new FinalizationRegistry((handle) => handle.release());

const kept = [];
class Doc {
  constructor(native) { registry.register(this, native); this.touch(); }
  touch() { kept.push(this); }
}
class Draft extends Doc { touch() {} }
export const make = (native) => new WeakRef(new Draft(native));
export const count = () => kept.length;

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the array is cut to one"}
const registry = new FinalizationRegistry((handle) => handle.release());

const recent = [];
class Doc {
  constructor(native) {
    if (native) registry.register(this, native);
    this.touch();
  }
  touch() { recent.unshift(this); recent.length = Math.min(recent.length, 1); }
}
export function make(native) {
  const ref = new WeakRef(new Doc(native));
  new Doc(null);
  return ref;
}

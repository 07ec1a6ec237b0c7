// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"an instance that has the key as its field"}
const registry = new FinalizationRegistry((handle) => handle.release());
const wrappers = new Map();
class Wrapper {
  constructor(inner) { this.inner = inner; }
}
const wrap = (object) => {
  const wrapper = new Wrapper(object);
  wrappers.set(new WeakRef(object), wrapper);
  return wrapper;
};
export function make(native) {
  const object = { x: 1 };
  wrap(object);
  registry.register(object, native);
  return new WeakRef(object);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the wrapper has a WeakRef of its inner object"}
const registry = new FinalizationRegistry((handle) => handle.release());
const wrappers = new Map();
class Wrapper {
  constructor(inner) { this.inner = new WeakRef(inner); }
}
const wrap = (object) => {
  const wrapper = new Wrapper(object);
  wrappers.set(wrapper.inner, wrapper);
  return wrapper;
};
export function make(native) {
  const object = { x: 1 };
  wrap(object);
  registry.register(object, native);
  return new WeakRef(object);
}

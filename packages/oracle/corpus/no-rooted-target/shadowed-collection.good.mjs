// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a local set of the same name"}
const registry = new FinalizationRegistry((handle) => handle.release());

const live = new Set();
export const count = () => live.size;
export function make(native) {
  const live = new Set();
  const item = {};
  live.add(item);
  registry.register(item, native);
  return new WeakRef(item);
}

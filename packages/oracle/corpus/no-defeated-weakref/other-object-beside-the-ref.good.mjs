// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"another object beside the WeakRef"}
const registry = new FinalizationRegistry((handle) => handle.release());

const pairs = new Map();
let next = 0;
const root = { id: 0 };
export function make(native) {
  const node = { id: 1 };
  const ref = new WeakRef(node);
  pairs.set(++next, [root, ref]);
  registry.register(node, native);
  return ref;
}
export const size = () => pairs.size;

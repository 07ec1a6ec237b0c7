// {"rule":"no-weak-key-in-value","expect":"possible","truth":"collected, cleanup runs","about":"another value under the same key in the same call"}
const registry = new FinalizationRegistry((handle) => handle.release());

const notes = new Map();

export function make(native) {
  const node = { name: 'n' };
  const ref = new WeakRef(node);
  notes.set(ref, { node });
  notes.set(ref, 1);
  registry.register(node, native);
  return ref;
}

export const noteOf = (ref) => notes.get(ref);

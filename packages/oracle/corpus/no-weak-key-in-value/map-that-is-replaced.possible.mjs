// {"rule":"no-weak-key-in-value","expect":"possible","truth":"collected, cleanup runs","about":"a variable with the Map gets another one"}
const registry = new FinalizationRegistry((handle) => handle.release());

let notes = new Map();

export function make(native) {
  const node = { name: 'n' };
  const ref = new WeakRef(node);
  notes.set(ref, { node });
  registry.register(node, native);
  return ref;
}

export const count = () => notes.size;
export const later = () => { notes = new Map(); };

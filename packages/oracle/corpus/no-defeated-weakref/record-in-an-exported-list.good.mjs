// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"another module takes the record out of the list again"}
const registry = new FinalizationRegistry((handle) => handle.release());

export const tracked = [];

export function make(native) {
  const node = { id: 1 };
  const ref = new WeakRef(node);
  tracked.push({ ref, node });
  registry.register(node, native);
  return ref;
}

export const later = () => { globalThis.taken = tracked.pop(); globalThis.taken = null; };

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a list whose elements are written over by `fill`"}
const registry = new FinalizationRegistry((handle) => handle.release());

const open = [];

export function make(native) {
  const tab = { id: 1 };
  open.push(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export const later = () => { open.fill(null); };

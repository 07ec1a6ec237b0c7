// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a direct eval sees the Set, and clears it"}
const registry = new FinalizationRegistry((handle) => handle.release());

const open = new Set();

export function make(native) {
  const tab = { id: 1 };
  open.add(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export const later = () => { eval('open.clear()'); };

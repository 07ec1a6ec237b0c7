// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a Set that is emptied by its `clear` under another name"}
const registry = new FinalizationRegistry((handle) => handle.release());

const open = new Set();
open.end = open.clear;

export function make(native) {
  const tab = { id: 1 };
  open.add(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export const later = () => open.end();

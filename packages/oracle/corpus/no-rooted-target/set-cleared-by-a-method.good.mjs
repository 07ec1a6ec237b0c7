// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a method of the module clears the set"}
const registry = new FinalizationRegistry((handle) => handle.release());

const open = new Set();
export const closeAll = () => { open.clear(); };
export function make(native) {
  const tab = { url: '/' };
  open.add(tab);
  registry.register(tab, native);
  closeAll();
  return new WeakRef(tab);
}

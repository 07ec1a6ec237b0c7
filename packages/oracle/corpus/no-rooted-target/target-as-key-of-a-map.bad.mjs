// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"an entry that another value replaces keeps its key all the same"}
const registry = new FinalizationRegistry((handle) => handle.release());
const names = new Map();

export function make(native, name = 'tab') {
  const tab = {};
  names.set(tab, name);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export const count = () => names.size;

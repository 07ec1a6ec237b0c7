// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"under a symbol that each call makes, no later call replaces an entry"}
const registry = new FinalizationRegistry((handle) => handle.release());
const tabs = new Map();

export function make(native) {
  const tab = {};
  const key = Symbol('tab');
  tabs.set(key, tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export const count = () => tabs.size;

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"another module may clear a collection in a list that is exported"}
const registry = new FinalizationRegistry((handle) => handle.release());
const live = new Set();

export function make(native) {
  const tab = { id: 1 };
  live.add(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export const all = [live];

/** As another module would. */
export async function later() {
  const self = await import(import.meta.url);
  self.all[0].clear();
}

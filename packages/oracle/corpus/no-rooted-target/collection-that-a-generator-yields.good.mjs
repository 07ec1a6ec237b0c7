// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"whoever asks the generator may clear what it yields"}
const registry = new FinalizationRegistry((handle) => handle.release());
const live = new Set();

export function make(native) {
  const tab = { id: 1 };
  live.add(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export function* collections() {
  yield live;
}

/** As another module would. */
export async function later() {
  const self = await import(import.meta.url);
  [...self.collections()][0].clear();
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static field hands the collection to other modules"}
const registry = new FinalizationRegistry((handle) => handle.release());
const live = new Set();

export function make(native) {
  const tab = { id: 1 };
  live.add(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export class Registry {
  static live = live;
}

/** As another module would. */
export async function later() {
  const self = await import(import.meta.url);
  self.Registry.live.clear();
}

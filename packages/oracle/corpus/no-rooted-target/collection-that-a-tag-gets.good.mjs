// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a tag that others pass gets hold of what stands in its template"}
const registry = new FinalizationRegistry((handle) => handle.release());
const live = new Set();

export function make(native) {
  const tab = { id: 1 };
  live.add(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export const hand = (tag) => tag`${live}`;

/** As another module would. */
export async function later() {
  const self = await import(import.meta.url);
  self.hand((texts, value) => value).clear();
}

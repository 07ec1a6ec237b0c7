// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"whoever catches it may clear what is thrown"}
const registry = new FinalizationRegistry((handle) => handle.release());
const live = new Set();

export function make(native) {
  const tab = { id: 1 };
  live.add(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}

export function fail() {
  throw live;
}

/** As another module would. */
export async function later() {
  const self = await import(import.meta.url);
  try {
    self.fail();
  } catch (thrown) {
    thrown.clear();
  };
}

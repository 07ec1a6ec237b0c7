// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"looked up after a wait","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const titles = new Map();
export async function make(native) {
  const tab = { id: 1 };
  titles.set(new WeakRef(tab), 'a');
  await null;
  native.found(titles.has(new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target stands in the middle of a sequence whose value is a number"}
const registry = new FinalizationRegistry((held) => held.native.release(held.size));

export function make(native) {
  const tab = { title: 'x' };
  registry.register(tab, { native, size: (tab.title, tab, 42) });
  return new WeakRef(tab);
}

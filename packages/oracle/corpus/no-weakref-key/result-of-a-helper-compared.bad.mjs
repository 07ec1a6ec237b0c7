// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"what a helper makes is compared"}
const registry = new FinalizationRegistry((release) => release());

let last = null;
const keyOf = (tab) => new WeakRef(tab);

export function make(native) {
  const tab = {};
  last = keyOf(tab);
  native.found(last === keyOf(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}

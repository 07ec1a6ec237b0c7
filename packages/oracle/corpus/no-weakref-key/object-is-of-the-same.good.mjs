// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"compared with the same reference","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
let current;
export function make(native) {
  const tab = { id: 1 };
  current = new WeakRef(tab);
  const other = current;
  native.found(Object.is(current, other));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}

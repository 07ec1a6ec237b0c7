// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the object has its reference in a field","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const names = new Map();
class One { constructor(object) { this.ref = new WeakRef(object); } }
export function make(native) {
  const tab = { id: 1 };
  const one = new One(tab);
  names.set(one.ref, 'a');
  native.found(names.get(one.ref));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}

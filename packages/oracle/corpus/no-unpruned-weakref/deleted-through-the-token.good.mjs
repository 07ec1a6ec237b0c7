// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the entry is taken out by the method that a registration got"}
const refs = new Map();
const registry = new FinalizationRegistry(({ table, key }) => table.delete(key));
let next = 0;
export function track(object) {
  const key = next++;
  refs.set(key, new WeakRef(object));
  registry.register(object, { table: refs, key });
  return object;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, refs.size);
}

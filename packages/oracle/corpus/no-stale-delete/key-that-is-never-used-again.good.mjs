// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a key that each object has for itself is deleted without looking"}
const objects = new Map();
const registry = new FinalizationRegistry(({ id, release }) => {
  objects.delete(id);
  release();
});
let next = 0;
let current;

function add(object, release) {
  const id = next++;
  objects.set(id, new WeakRef(object));
  registry.register(object, { id, release });
  return id;
}

export function make(native) {
  const old = {};
  add(old, native.release);
  current = {};
  const id = add(current, native.retain);
  native.found(objects.get(id)?.deref() === current);
  return new WeakRef(old);
}

export function later(native) {
  native.found([...objects.values()].some((ref) => ref.deref() === current));
  current = undefined;
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a Set of WeakRefs that is walked over and swept by identity"}
const listeners = new Set();
const registry = new FinalizationRegistry(({ ref, handle }) => {
  listeners.delete(ref);
  handle.release();
});

function add(object, handle) {
  const ref = new WeakRef(object);
  listeners.add(ref);
  registry.register(object, { ref, handle });
  return ref;
}

function has(object) {
  for (const ref of listeners) if (ref.deref() === object) return true;
  return false;
}

export function make(native) {
  const listener = {};
  const ref = add(listener, native);
  native.found(has(listener));
  return ref;
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the members of a Set of WeakRefs are held elsewhere, and taken out by themselves"}
const listeners = new Set();
const registry = new FinalizationRegistry(({ ref, release }) => {
  drop(ref);
  release();
});

function on(listener, release) {
  const ref = new WeakRef(listener);
  listeners.add(ref);
  registry.register(listener, { ref, release });
  return ref;
}

function drop(ref) {
  return listeners.delete(ref);
}

export function emit() {
  for (const ref of listeners) ref.deref()?.();
}

export function make(native) {
  const listener = () => native.use();
  const ref = on(listener, native.release);
  native.found(drop(ref));
  return ref;
}

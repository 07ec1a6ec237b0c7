// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a Map keyed by a WeakRef that is kept and used again"}
const ages = new Map();
const registry = new FinalizationRegistry(({ ref, handle }) => {
  ages.delete(ref);
  handle.release();
});

export function make(native) {
  const user = {};
  const ref = new WeakRef(user);
  ages.set(ref, 36);
  native.found(ages.get(ref));
  native.found(ages.has(ref));
  registry.register(user, { ref, handle: native });
  return ref;
}

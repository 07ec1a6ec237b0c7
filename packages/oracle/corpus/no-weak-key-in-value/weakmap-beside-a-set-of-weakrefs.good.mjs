// {"rule":"no-weak-key-in-value","expect":"silent","truth":"collected, cleanup runs","also":{"no-unpruned-weakref":"possible"},"about":"a WeakMap for the values and a Set of WeakRefs to walk over keep no key"}
const registry = new FinalizationRegistry((handle) => handle.release());
const values = new WeakMap();
const refs = new Set();

export function make(native) {
  const user = { name: 'ada' };
  const ref = new WeakRef(user);
  values.set(user, { since: 1815 });
  refs.add(ref);
  registry.register(user, native);
  return ref;
}

export const names = () => [...refs].map((ref) => ref.deref()?.name);

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a Set of WeakRefs from which the dead are taken out keeps none of them"}
const refs = new Set();
const registry = new FinalizationRegistry((handle) => {
  for (const ref of refs) if (ref.deref() === undefined) refs.delete(ref);
  handle.release();
});

export function make(native) {
  const cell = { value: 1 };
  refs.add(new WeakRef(cell));
  registry.register(cell, native);
  return new WeakRef(cell);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the weak collections of the held record get the target as member and key"}
const registry = new FinalizationRegistry((batch) => batch.native.release());

export function make(native) {
  const order = { id: 'o1' };
  const batch = { native, seen: new WeakSet(), notes: new WeakMap() };
  batch.seen.add(order);
  batch.notes.set(order, { order, text: 'urgent' });
  registry.register(order, batch);
  return new WeakRef(order);
}

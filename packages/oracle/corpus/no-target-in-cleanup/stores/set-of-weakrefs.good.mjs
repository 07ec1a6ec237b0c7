// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the Set of the held record gets a WeakRef to the target"}
const registry = new FinalizationRegistry((batch) => batch.native.release(batch.pending.size));

export function make(native) {
  const order = { id: 'o1' };
  const batch = { native, pending: new Set() };
  batch.pending.add(new WeakRef(order));
  registry.register(order, batch);
  return new WeakRef(order);
}

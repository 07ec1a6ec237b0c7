// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a Set of the held record gets the target as a member"}
const registry = new FinalizationRegistry((batch) => batch.native.release(batch.pending.size));

export function make(native) {
  const order = { id: 'o1' };
  const batch = { native, pending: new Set() };
  registry.register(order, batch);
  batch.pending.add(order);
  return new WeakRef(order);
}

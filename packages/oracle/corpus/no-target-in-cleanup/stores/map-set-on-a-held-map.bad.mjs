// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a Map of the held record gets the target as a value"}
const registry = new FinalizationRegistry((cache) => cache.native.release(cache.byId.size));

export function make(native) {
  const order = { id: 'o1' };
  const cache = { native, byId: new Map() };
  cache.byId.set(order.id, order);
  registry.register(order, cache);
  return new WeakRef(order);
}

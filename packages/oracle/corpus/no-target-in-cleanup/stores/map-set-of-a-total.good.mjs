// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the Map of the held record gets a number and is asked for the target"}
const registry = new FinalizationRegistry((cache) => cache.native.release(cache.byId.size));

export function make(native) {
  const order = { id: 'o1', total: 30 };
  const cache = { native, byId: new Map() };
  cache.byId.set(order.id, order.total);
  order.cached = cache.byId.has(order) || cache.byId.get(order) !== undefined;
  registry.register(order, cache);
  return new WeakRef(order);
}

// {"rule":"no-weakref-key","expect":"silent","truth":"collected, cleanup runs","about":"what the map has is of a class of its own, which compares what the references refer to","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
class Index {
  refs = [];
  add(ref) { this.refs.push(ref); }
  delete(ref) { return this.refs.some((one) => one.deref() === ref.deref()); }
}
const byType = new Map();
export function on(type, listener) {
  if (!byType.has(type)) byType.set(type, new Index());
  byType.get(type).add(new WeakRef(listener));
}
export const off = (type, listener) => byType.get(type)?.delete(new WeakRef(listener)) ?? false;
export function make(native) {
  const listener = { handle: () => 1 };
  on('tick', listener);
  native.found(off('tick', listener));
  registry.register(listener, native.release);
  return new WeakRef(listener);
}

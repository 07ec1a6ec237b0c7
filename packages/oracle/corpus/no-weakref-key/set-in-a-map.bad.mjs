// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"the sets of a map, all of them made here","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const byType = new Map();
export function on(type, listener) {
  if (!byType.has(type)) byType.set(type, new Set());
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

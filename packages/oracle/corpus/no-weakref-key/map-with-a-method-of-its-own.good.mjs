// {"rule":"no-weakref-key","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the map has a `get` of its own, which compares the objects"}
const table = new Map();
table.get = function (ref) { for (const [r, v] of this) if (r.deref() === ref.deref()) return v; return undefined; };
export const put = (o, v) => table.set(new WeakRef(o), v);
export const get = (o) => table.get(new WeakRef(o));
const w = new FinalizationRegistry((r) => r());
export function make(native) { const o = {}; w.register(o, native.release); put(o, 1); native.found(get(o)); return new WeakRef(o); }

// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","also":{"no-unpruned-weakref":"possible"},"about":"the callback of `find` compares with a reference that is made for that"}
const refs = [];
export function find(o) { const ref = new WeakRef(o); return refs.find((r) => r === ref); }
export const add = (o) => refs.push(new WeakRef(o));
const w = new FinalizationRegistry((r) => r());
export function make(native) { const o = {}; w.register(o, native.release); add(o); native.found(find(o)); return new WeakRef(o); }

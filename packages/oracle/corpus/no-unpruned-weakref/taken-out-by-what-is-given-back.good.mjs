// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"what is given back takes the reference out"}
const refs = new Set();
export function on(o) { const r = new WeakRef(o); refs.add(r); return () => refs.delete(r); }
const watch = new FinalizationRegistry((release) => release());
export function make(native) { const o = {}; on(o)(); watch.register(o, native.release); for (let i = 0; i < 7; i++) on({})(); return new WeakRef(o); }
export function later(native) { native.left(8, refs.size); }

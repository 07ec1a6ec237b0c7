// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"a sweep that runs now and then"}
const refs = new Set();
export function track(o) { refs.add(new WeakRef(o)); }
function collect() { refs.forEach((r) => { if (r.deref() === undefined) refs.delete(r); }); }
setInterval(collect, 5).unref?.();
const watch = new FinalizationRegistry((release) => release());
export function make(native) { const o = {}; track(o); watch.register(o, native.release); for (let i = 0; i < 7; i++) track({}); return new WeakRef(o); }
export function later(native) { collect(); native.left(8, refs.size); }

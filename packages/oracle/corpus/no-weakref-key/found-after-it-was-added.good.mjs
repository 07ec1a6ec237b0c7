// {"rule":"no-weakref-key","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the reference was added before it is looked for"}
const refs = [];
export function track(o) { const ref = new WeakRef(o); refs.push(ref); return refs.find((r) => r === ref); }
const w = new FinalizationRegistry((r) => r());
export function make(native) { const o = {}; w.register(o, native.release); native.found(track(o)); refs.length = 0; return new WeakRef(o); }

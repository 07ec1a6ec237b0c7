// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a Set of a CommonJS module is asked to delete a new reference, beside a function that is called `add`"}
const refs = new Set();
exports.add = (o) => refs.add(new WeakRef(o));
exports.drop = (o) => refs.delete(new WeakRef(o));
const w = new FinalizationRegistry((r) => r());
exports.make = (native) => { const o = {}; w.register(o, native.release); exports.add(o); native.found(exports.drop(o)); return new WeakRef(o); };

// {"rule":"no-mismatched-token","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the object before is the token of its own registration"}
const registry = new FinalizationRegistry((n) => n.release());
let current = null;
export function replace(o, n) { if (current !== null) registry.unregister(current); current = o; registry.register(o, n, o); }
export function make(native) { const o = {}; replace(o, native); replace({}, { release() {} }); native.stop(); current = null; return new WeakRef(o); }

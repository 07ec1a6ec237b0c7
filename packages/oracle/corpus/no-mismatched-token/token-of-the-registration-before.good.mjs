// {"rule":"no-mismatched-token","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the variable still has the token of the registration before"}
const registry = new FinalizationRegistry((n) => n.release());
let current;
export function set(o, n) { if (current) registry.unregister(current); current = new WeakRef(o); registry.register(o, n, current); }
export function make(native) { const o = {}; set(o, native); registry.unregister(current); native.stop(); return new WeakRef(o); }

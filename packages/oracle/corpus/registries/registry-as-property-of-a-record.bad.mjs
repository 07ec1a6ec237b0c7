// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the class is a property of a record of the file"}
const globals = { FinalizationRegistry, WeakRef };
const registry = new globals.FinalizationRegistry((fn) => fn());
export function make(native) { const o = { a: 1 }; registry.register(o, () => { native.release(o.a); }); return new WeakRef(o); }

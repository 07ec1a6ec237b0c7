// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the class is a property of a record, and the held value does not lead to the target"}
const globals = { FinalizationRegistry };
const registry = new globals.FinalizationRegistry((n) => n.release());
export function make(native) { const o = { a: 1 }; registry.register(o, native); return new WeakRef(o); }

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the class is taken out of a copy of the global object by a pattern"}
const env = { ...globalThis, FinalizationRegistry };
const { FinalizationRegistry: Registry } = env;
const registry = new Registry((fn) => fn());
export function make(native) { const o = { a: 1 }; registry.register(o, () => native.release(o.a)); return new WeakRef(o); }

// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"under the same name a record has a class of the file"}
class Polyfill { constructor(fn) { this.fn = fn; } register(target, held) { last = held; } }
let last;
const shims = { FinalizationRegistry: Polyfill };
const registry = new shims.FinalizationRegistry((fn) => fn());
const watch = new FinalizationRegistry((r) => r());
export function make(native) { const o = { a: 1 }; watch.register(o, native.release); registry.register(o, () => o.a); last = null; return new WeakRef(o); }

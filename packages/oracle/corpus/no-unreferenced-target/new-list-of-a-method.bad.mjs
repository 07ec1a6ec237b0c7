// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a list that `map` makes is registered"}
const registry = new FinalizationRegistry((n) => n.release());
export function open(native) { const list = [1, 2]; registry.register(list.map((x) => x), native); return list; }
let c;
export function make(native) { c = open(native); return new WeakRef({}); }
export function later(native) { native.use(); c = undefined; }

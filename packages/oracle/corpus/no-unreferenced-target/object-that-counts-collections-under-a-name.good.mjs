// {"rule":"no-unreferenced-target","expect":"silent","truth":"collected, cleanup runs","about":"the callback registers the next one under the same name"}
const counts = new Map();
const probe = new FinalizationRegistry((name) => { counts.set(name, (counts.get(name) ?? 0) + 1); if (counts.get(name) < 3) probe.register({}, name); });
const registry = new FinalizationRegistry((n) => n.release());
export function countCollections(name) { probe.register({}, name); }
export function make(native) { countCollections('a'); const o = {}; registry.register(o, native); return new WeakRef(o); }

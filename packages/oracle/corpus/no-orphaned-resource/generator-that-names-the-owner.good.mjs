// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the generator names the object as well"}
const registry = new FinalizationRegistry((handle) => handle.release());
const known = new WeakSet();
class Guard { constructor(handle) { this.handle = handle; registry.register(this, handle, this); } hand() { const self = this; const handle = this.handle; return (function* () { yield 1; known.has(self); handle.use(); })(); } }
let held;
export function make(native) { const guard = new Guard(native); held = guard.hand(); return new WeakRef(guard); }
export function later() { held.next(); held.next(); held = null; }

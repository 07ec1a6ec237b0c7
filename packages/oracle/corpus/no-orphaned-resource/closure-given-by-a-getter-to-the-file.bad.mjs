// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"only the file makes instances, and reads the getter"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Guard { constructor(handle) { this.handle = handle; registry.register(this, handle, this); } get part() { const handle = this.handle; return () => handle.use(); } }
let held;
export function make(native) { const guard = new Guard(native); held = guard.part; return new WeakRef(guard); }
export function later() { held(); held = null; }

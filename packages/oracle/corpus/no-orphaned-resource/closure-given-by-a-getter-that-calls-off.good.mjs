// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the getter calls the cleanup off before it hands out"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Guard { constructor(handle) { this.handle = handle; registry.register(this, handle, this); } get part() { const { handle } = this; registry.unregister(this); return { read: () => handle.use(), close: () => handle.release() }; } }
let held;
export function make(native) { const guard = new Guard(native); held = guard.part; return new WeakRef(guard); }
export function later() { held.read(); held.close(); held = null; }

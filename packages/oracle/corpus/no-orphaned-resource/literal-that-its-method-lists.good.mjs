// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the method puts its literal into a list of the module"}
const pinned = [];
const registry = new FinalizationRegistry((handle) => handle.release());
function guardOf(handle) {
  const guard = { handle, hand() { const self = this; const handle = this.handle; pinned.push(self); return { read() { handle.use(); } }; } };
  registry.register(guard, handle, guard);
  return guard;
}
let held;
export function make(native) { const guard = guardOf(native); held = guard.hand(); return new WeakRef(guard); }
export function later() { held.read(); held = null; pinned.length = 0; }

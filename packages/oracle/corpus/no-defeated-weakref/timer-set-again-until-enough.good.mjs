// {"rule":"no-defeated-weakref","expect":"silent","truth":"collected, cleanup runs","about":"the function sets the timer a few times only"}
const registry = new FinalizationRegistry((r) => r());
export function beat(target) {
  const ref = new WeakRef(target);
  let left = 2;
  const tick = () => { if (ref.deref()) target.beats = 1; if (left-- > 0) setTimeout(tick, 2); };
  tick();
}
export function make(native) { const t = {}; registry.register(t, native.release); beat(t); return new WeakRef(t); }

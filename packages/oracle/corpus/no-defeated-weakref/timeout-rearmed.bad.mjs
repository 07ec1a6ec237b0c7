// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a timer that its own function always sets again"}
export function beat(target) {
  const ref = new WeakRef(target);
  const tick = () => { if (ref.deref()) target.beats = 1; setTimeout(tick, 30).unref?.(); };
  tick();
}
export function make() { const t = {}; beat(t); return new WeakRef(t); }

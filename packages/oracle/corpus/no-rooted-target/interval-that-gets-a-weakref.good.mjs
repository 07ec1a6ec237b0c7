// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an interval that is given a WeakRef, and its callback from outside, keeps nothing"}
const registry = new FinalizationRegistry((handle) => handle.release());

function tick(ref) {
  const lamp = ref.deref();
  if (lamp) lamp.blinks++;
}

export function make(native) {
  const lamp = { blinks: 0 };
  setInterval(tick, 60_000, new WeakRef(lamp));
  registry.register(lamp, native);
  return new WeakRef(lamp);
}

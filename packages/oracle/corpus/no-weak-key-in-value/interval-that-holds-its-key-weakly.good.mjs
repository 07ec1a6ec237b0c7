// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an interval that gets a WeakRef keeps nothing"}
const registry = new FinalizationRegistry((handle) => handle.release());
const timers = new WeakMap();

function tick(ref) {
  const clock = ref.deref();
  if (clock) clock.ticks++;
}

export function make(native) {
  const clock = { ticks: 0 };
  timers.set(clock, setInterval(tick, 60_000, new WeakRef(clock)));
  registry.register(clock, native);
  return new WeakRef(clock);
}

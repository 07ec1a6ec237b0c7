// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the interval is cleared"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const clock = { ticks: 0 };
  const ref = new WeakRef(clock);
  const timer = setInterval(() => { if (ref.deref()) clock.ticks += 1; }, 1000);
  clearInterval(timer);
  registry.register(clock, native);
  return ref;
}

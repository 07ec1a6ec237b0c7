// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper gives back how to end it"}
const registry = new FinalizationRegistry((handle) => handle.release());

const every = (ms, f) => { const timer = setInterval(f, ms); return () => clearInterval(timer); };
export function make(native) {
  const clock = { ticks: 0 };
  const stop = every(5, () => { clock.ticks++; });
  registry.register(clock, native);
  stop();
  return new WeakRef(clock);
}

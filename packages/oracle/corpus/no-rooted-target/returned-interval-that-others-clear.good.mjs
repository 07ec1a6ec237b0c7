// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper gives the timer back, and it is cleared by another module"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function start(clock) { return setInterval(() => { clock.ticks++; }, 5).unref(); }
const clear = globalThis[['clear', 'Interval'].join('')];
export function make(native) {
  const clock = { ticks: 0 };
  const timer = start(clock);
  registry.register(clock, native);
  clear(timer);
  return new WeakRef(clock);
}

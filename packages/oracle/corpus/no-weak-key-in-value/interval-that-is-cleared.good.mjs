// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an interval under a weak key that the object itself stops"}
const registry = new FinalizationRegistry((handle) => handle.release());
const timers = new WeakMap();

class Clock {
  ticks = 0;
  start() { timers.set(this, setInterval(() => { this.ticks++; }, 60_000)); }
  stop() { clearInterval(timers.get(this)); }
}

export function make(native) {
  const clock = new Clock();
  clock.start();
  registry.register(clock, native);
  clock.stop();
  return new WeakRef(clock);
}

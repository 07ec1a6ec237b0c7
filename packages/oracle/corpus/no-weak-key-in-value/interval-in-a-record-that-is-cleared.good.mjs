// {"rule":"no-weak-key-in-value","expect":"silent","truth":"collected, cleanup runs","about":"what the record has is cleared by who reads it out of the WeakMap"}
const registry = new FinalizationRegistry((release) => release());
const timers = new WeakMap();

class Clock {
  ticks = 0;
  start() {
    timers.set(this, { id: setInterval(() => { this.ticks++; }, 60_000), started: Date.now() });
  }
  stop() {
    const { id } = timers.get(this);
    clearInterval(id);
  }
}

export function make(native) {
  const clock = new Clock();
  clock.start();
  clock.stop();
  registry.register(clock, native.release);
  return new WeakRef(clock);
}

// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a running interval keeps what its callback names; storing the timer under a weak key changes nothing"}
const timers = new WeakMap();
const registry = new FinalizationRegistry((handle) => handle.release());

class Clock {
  ticks = 0;
  constructor(native) {
    const timer = setInterval(() => { this.ticks++; }, 60_000);
    timers.set(this, timer);
    registry.register(this, native);
  }
}

export function make(native) {
  return new WeakRef(new Clock(native));
}

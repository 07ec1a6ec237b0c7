// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"the interval is unref'd where it is made, and runs on"}
const timers = new WeakMap();

class Clock {
  ticks = 0;
  start() { timers.set(this, setInterval(() => { this.ticks++; }, 60_000).unref()); }
}

export function make() {
  const clock = new Clock();
  clock.start();
  return new WeakRef(clock);
}

// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":6,"repaired":"collected, cleanup never runs","about":"the WeakMap has a record with the interval, which runs on and keeps the object"}
const timers = new WeakMap();

export function make() {
  const clock = { ticks: 0 };
  timers.set(clock, { id: setInterval(() => { clock.ticks++; }, 60_000), started: Date.now() });
  return new WeakRef(clock);
}

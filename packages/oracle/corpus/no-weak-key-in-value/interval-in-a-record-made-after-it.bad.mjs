// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":6,"repaired":"collected, cleanup never runs","about":"a record is made with the interval that a name has"}
const timers = new WeakMap();

export function make() {
  const clock = { ticks: 0 };
  const id = setInterval(() => { clock.ticks++; }, 60_000);
  timers.set(clock, { id, started: Date.now() });
  return new WeakRef(clock);
}

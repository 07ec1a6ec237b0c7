// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":6,"repaired":"collected, cleanup never runs","about":"a WeakMap from an object to its interval keeps nothing, but the running interval does"}
const timers = new WeakMap();

export function make() {
  const clock = { ticks: 0 };
  timers.set(clock, setInterval(() => { clock.ticks++; }, 60_000));
  return new WeakRef(clock);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"what has the interval in a record clears it"}
const timers = new WeakMap();

export function make() {
  const clock = { ticks: 0 };
  const id = setInterval(() => { clock.ticks++; }, 60_000);
  timers.set(clock, { id, started: Date.now() });
  stop(clock);
  return new WeakRef(clock);
}

function stop(clock) {
  clearInterval(timers.get(clock).id);
}

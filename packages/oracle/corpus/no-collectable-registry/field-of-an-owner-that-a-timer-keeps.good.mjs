// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an owner that an interval of the program uses keeps its registry"}
class Tracker {
  #registry = new FinalizationRegistry((handle) => handle.release());
  rounds = 0;
  track(object, handle) { this.#registry.register(object, handle); }
}

export function make(native) {
  const page = { number: 1 };
  const tracker = new Tracker();
  setInterval(() => { tracker.rounds++; }, 60_000);
  tracker.track(page, native);
  return new WeakRef(page);
}

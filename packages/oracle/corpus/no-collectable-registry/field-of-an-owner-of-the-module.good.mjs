// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an owner in a variable of the module keeps its registry"}
class Tracker {
  #registry = new FinalizationRegistry((handle) => handle.release());
  track(object, handle) { this.#registry.register(object, handle); }
}

const tracker = new Tracker();
export function make(native) {
  const page = { number: 1 };
  tracker.track(page, native);
  return new WeakRef(page);
}

// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"an owner that only the call knows takes its registry with it"}
class Tracker {
  #registry = new FinalizationRegistry((handle) => handle.release()); 
  track(object, handle) { this.#registry.register(object, handle); }
}

export function make(native) {
  const page = { number: 1 };
  const tracker = new Tracker();
  tracker.track(page, native);
  return new WeakRef(page);
}

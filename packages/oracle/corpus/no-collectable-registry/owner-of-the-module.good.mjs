// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the owner is one of the module"}
class Tracker {
  #registry = new FinalizationRegistry((handle) => handle.release());
  track(object, handle) { this.#registry.register(object, handle); return object; }
}
const tracker = new Tracker();
export function make(native) {
  return new WeakRef(tracker.track({ path: '/a' }, native));
}

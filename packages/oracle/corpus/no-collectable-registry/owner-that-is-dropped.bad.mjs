// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"an owner with a private registry is made for one call"}
class Tracker {
  #registry = new FinalizationRegistry((handle) => handle.release());
  track(object, handle) { this.#registry.register(object, handle); return object; }
}
export function make(native) {
  return new WeakRef(new Tracker().track({ path: '/a' }, native));
}

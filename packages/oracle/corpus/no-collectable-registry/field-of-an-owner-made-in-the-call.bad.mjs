// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"an owner that is made for one call of its method"}
class Tracker {
  constructor(release) { this.registry = new FinalizationRegistry(release); } 
  track(object, handle) { this.registry.register(object, handle); return object; }
}

export function make(native) {
  return new WeakRef(new Tracker((handle) => handle.release()).track({ number: 1 }, native));
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the derived constructor hands super a closure over the handle only"}
const registry = new FinalizationRegistry((free) => free());

class Resource {
  constructor(free) {
    registry.register(this, free);
  }
}

class Font extends Resource {
  constructor(native) {
    super(() => native.release());
    this.native = native;
  }
}

export function make(native) {
  return new WeakRef(new Font(native));
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the base constructor makes the cleanup; a field arrow of the derived class lives in another scope"}
const registry = new FinalizationRegistry((free) => free());

class Resource {
  constructor(native) {
    registry.register(this, () => native.release());
  }
}

class Font extends Resource {
  size = 12;
  measure = (text) => text.length * this.size;
}

export function make(native) {
  return new WeakRef(new Font(native));
}

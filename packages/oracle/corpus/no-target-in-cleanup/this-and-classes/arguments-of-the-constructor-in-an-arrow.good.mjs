// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the arrow captures the arguments of the constructor, and the instance is none of them"}
const registry = new FinalizationRegistry((close) => close());

class Texture {
  constructor(native) {
    this.size = 4;
    registry.register(this, () => arguments[0].release());
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}

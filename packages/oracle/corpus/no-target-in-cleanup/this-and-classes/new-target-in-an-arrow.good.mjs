// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an arrow that uses new.target keeps the class and not the instance"}
const registry = new FinalizationRegistry((close) => close());

class Texture {
  constructor(native) {
    registry.register(this, () => native.release(new.target.name));
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}

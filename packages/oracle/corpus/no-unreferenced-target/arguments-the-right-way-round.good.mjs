// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the object comes first and the cleanup second"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const releaser = (native) => () => native.release();
let shown;

class Texture {
  constructor(native) {
    registry.register(this, releaser(native));
  }
}

export function make(native) {
  shown = new Texture(native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use();
  shown = undefined;
}

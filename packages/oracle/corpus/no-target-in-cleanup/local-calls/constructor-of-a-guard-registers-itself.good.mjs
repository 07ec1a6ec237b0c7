// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the constructor registers its own instance, which the cleanup over the image does not reach"}
const registry = new FinalizationRegistry((fn) => fn());

class Guard {
  constructor(cleanup) {
    this.armed = true;
    registry.register(this, cleanup);
  }
}

export function make(native) {
  const image = { width: 1 };
  const guard = new Guard(() => native.release(image.width));
  return new WeakRef(guard);
}

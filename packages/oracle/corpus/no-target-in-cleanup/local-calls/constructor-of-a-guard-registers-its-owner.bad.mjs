// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":13,"about":"the constructor registers its first argument and holds its second"}
const registry = new FinalizationRegistry((fn) => fn());

class Guard {
  constructor(owner, cleanup) {
    this.armed = true;
    registry.register(owner, cleanup, this);
  }
}

export function make(native) {
  const image = { width: 1 };
  image.guard = new Guard(image, () => native.release(image.width));
  return new WeakRef(image);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a this parameter is erased and says that the function has a this of its own"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Vector {
  x = 0;
  reset: (this: Vector) => void;

  constructor(native: { release(): void }) {
    this.reset = function (this: Vector) { this.x = 0; };
    registry.register(this, () => native.release());
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Vector(native));
}

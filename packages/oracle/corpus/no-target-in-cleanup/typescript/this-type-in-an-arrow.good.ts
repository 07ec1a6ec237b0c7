// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"this as a type in the signature of an arrow captures no instance"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Vector {
  x = 0;
  declare same: (other: this) => boolean;

  constructor(native: { release(): void }) {
    this.same = (other: this): boolean => other instanceof Vector;
    registry.register(this, () => native.release());
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Vector(native));
}

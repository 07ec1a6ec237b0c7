// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the constructor and the fields have different scopes: an arrow in a field does not reach a closure of the constructor"}
const registry = new FinalizationRegistry((close) => close());

class Player {
  position = 0;
  onTick = () => this.position + 1;
  constructor(native) {
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Player(native));
}

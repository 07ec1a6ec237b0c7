// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the arrow uses the this of the function expression around it, not that of the constructor"}
const registry = new FinalizationRegistry((close) => close());

class Toolbar {
  constructor(native) {
    this.items = [];
    this.addLater = function (item) {
      return Promise.resolve().then(() => this.items.push(item));
    };
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Toolbar(native));
}

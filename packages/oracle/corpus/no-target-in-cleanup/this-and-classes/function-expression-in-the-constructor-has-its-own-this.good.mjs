// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function expression has a this of its own and does not capture that of the constructor"}
const registry = new FinalizationRegistry((close) => close());

class Toolbar {
  constructor(native) {
    this.items = [];
    this.add = function (item) { return this.items.push(item); };
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Toolbar(native));
}

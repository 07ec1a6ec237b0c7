// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"the cleanup does not use this, but another arrow of the constructor does, so this is stored in their common scope"}
const registry = new FinalizationRegistry((close) => close());

class Toolbar {
  constructor(native) {
    this.items = [];
    this.add = (item) => this.items.push(item);
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Toolbar(native));
}

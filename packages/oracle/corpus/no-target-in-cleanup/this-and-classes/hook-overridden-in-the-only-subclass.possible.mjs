// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the base class calls a method that links, and the class that is made has another one"}
const registry = new FinalizationRegistry((state) => state.native.release());

class Resource {
  constructor(native) {
    this.state = { native };
    this.init();
    registry.register(this, this.state);
  }
  init() { this.state.owner = this; }
}

class Texture extends Resource {
  init() { this.state.label = 'texture'; }
}

export const make = (native) => new WeakRef(new Texture(native));

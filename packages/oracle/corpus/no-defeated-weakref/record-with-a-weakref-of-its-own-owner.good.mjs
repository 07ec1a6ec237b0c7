// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a record that belongs to the object it refers to weakly"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Widget {
  constructor(native) {
    this.handle = { owner: new WeakRef(this), id: 7 };
    registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Widget(native));

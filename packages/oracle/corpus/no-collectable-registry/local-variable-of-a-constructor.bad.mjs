// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"a local variable of a constructor is gone when the object is made, and its registry with it"}
class Database {
  constructor(native) {
    const registry = new FinalizationRegistry((handle) => handle.release());
    this.tables = [];
    registry.register(this, native, this);
  }
}

export const make = (native) => new WeakRef(new Database(native));

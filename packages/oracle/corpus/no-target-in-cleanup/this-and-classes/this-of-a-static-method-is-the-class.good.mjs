// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the arrow uses this of a static method, which is the class and not the new instance"}
const registry = new FinalizationRegistry((free) => free());

class Database {
  static closed = 0;

  static open(native) {
    const database = new this();
    registry.register(database, () => {
      this.closed += 1;
      native.release();
    });
    return database;
  }
}

export function make(native) {
  return new WeakRef(Database.open(native));
}

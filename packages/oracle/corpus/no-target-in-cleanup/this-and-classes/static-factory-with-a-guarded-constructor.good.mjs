// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static factory with a guarded constructor makes and registers the instance"}
const registry = new FinalizationRegistry((free) => free());
const key = Symbol('Database');

class Database {
  constructor(guard) {
    if (guard !== key) throw new TypeError('use Database.open()');
  }

  static open(native) {
    const database = new Database(key);
    registry.register(database, () => native.release());
    return database;
  }
}

export function make(native) {
  return new WeakRef(Database.open(native));
}

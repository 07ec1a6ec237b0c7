// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"a static factory makes the instance, and an arrow in it names that instance"}
const registry = new FinalizationRegistry((free) => free());

class Database {
  #rows = 0;

  static open(native) {
    const database = new Database();
    database.insert = () => { database.#rows += 1; };
    registry.register(database, () => native.release());
    return database;
  }
}

export function make(native) {
  return new WeakRef(Database.open(native));
}

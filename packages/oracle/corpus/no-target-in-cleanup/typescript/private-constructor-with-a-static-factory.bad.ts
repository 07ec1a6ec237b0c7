// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":12,"shared":true,"about":"the static factory of a class with a private constructor names the instance in an arrow"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export class Database {
  public onClose?: () => void;
  private rows = 0;
  private constructor() {}

  static open(native: { release(): void }): Database {
    const database = new Database();
    database.onClose = () => { database.rows = 0; };
    registry.register(database, () => native.release());
    return database;
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(Database.open(native));
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the static factory makes the instance with new this() and names only the class and the handle in its closure"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export class Database {
  private static closed = 0;
  private constructor(readonly name: string) {}

  static open(this: typeof Database, native: { release(): void }): Database {
    const database = new this('main');
    registry.register(database, () => {
      this.closed += 1;
      native.release();
    });
    return database;
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(Database.open(native));
}

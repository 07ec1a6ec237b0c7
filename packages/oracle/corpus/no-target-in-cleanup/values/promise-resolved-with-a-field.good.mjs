// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the promise is settled with a number of the target"}
const registry = new FinalizationRegistry(({ native, ready }) => { ready.then((n) => native.release(n)); });

export function make(native) {
  const db = { tables: 3 };
  const ready = Promise.resolve(db.tables);
  registry.register(db, { native, ready });
  return new WeakRef(db);
}

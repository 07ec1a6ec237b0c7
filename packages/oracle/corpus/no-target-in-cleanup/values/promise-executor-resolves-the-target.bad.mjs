// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"new Promise whose executor resolves with the target keeps it as its value"}
const registry = new FinalizationRegistry(({ native, opened }) => { opened.then(() => native.release()); });

export function make(native) {
  const db = { tables: 3 };
  const opened = new Promise((resolve) => resolve(db));
  registry.register(db, { native, opened });
  return new WeakRef(db);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a settled promise keeps its value"}
const registry = new FinalizationRegistry(({ native, ready }) => { ready.then(() => native.release()); });

export function make(native) {
  const db = { tables: 3 };
  const ready = Promise.resolve(db);
  registry.register(db, { native, ready });
  return new WeakRef(db);
}

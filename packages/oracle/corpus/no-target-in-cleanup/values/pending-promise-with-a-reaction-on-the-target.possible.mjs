// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","needs":"Promise.withResolvers","about":"the held resolver keeps the promise, and the promise its reaction, a closure over the target"}
const registry = new FinalizationRegistry(({ native, resolve }) => { resolve(); native.release(); });

export function make(native) {
  const db = { tables: 3 };
  const { promise, resolve } = Promise.withResolvers();
  promise.then(() => { db.tables = 0; });
  registry.register(db, { native, resolve });
  return new WeakRef(db);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target points at the resolver and so at the promise; the promise does not point back"}
const registry = new FinalizationRegistry(({ native, closed }) => { closed.finally(() => {}); native.release(); });

export function make(native) {
  const db = { tables: 3 };
  const closed = new Promise((resolve) => { db.close = resolve; });
  registry.register(db, { native, closed });
  return new WeakRef(db);
}

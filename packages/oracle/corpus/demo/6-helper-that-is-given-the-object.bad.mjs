// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the cleanup is made elsewhere, but of the object itself"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const closer = (db) => () => db.native.release();

function open(native) {
  const db = { native, rows: [] };
  registry.register(db, closer(db));
  return db;
}

export const make = (native) => new WeakRef(open(native));

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper takes what it needs out of the object at once and keeps only that"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const closer = ({ native }) => () => native.release();

function open(native) {
  const db = { native, rows: [] };
  registry.register(db, closer(db));
  return db;
}

export const make = (native) => new WeakRef(open(native));

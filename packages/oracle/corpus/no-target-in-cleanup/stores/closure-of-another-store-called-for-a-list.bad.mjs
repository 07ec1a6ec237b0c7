// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the closure of another store is called for the members of a list"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function makeStore() {
  const entries = new Map();
  return {
    put(key, value) {
      entries.set(key, value);
    },
  };
}

export function make(native) {
  const conn = { id: 1 };
  const store = makeStore();
  store.put('conn', conn);
  registry.register(conn, { native, store });
  const other = makeStore();
  for (const one of [other]) one.put('conn', null);
  return new WeakRef(conn);
}

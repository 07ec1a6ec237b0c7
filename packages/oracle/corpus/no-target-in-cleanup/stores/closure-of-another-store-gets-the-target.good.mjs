// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"it is another store that gets the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function makeStore() {
  const entries = new Map();
  return {
    put(key, value) {
      entries.set(key, value);
    },
    size: () => entries.size,
  };
}

export function make(native) {
  const conn = { id: 1 };
  const store = makeStore();
  const other = makeStore();
  other.put('conn', conn);
  store.put('size', other.size());
  registry.register(conn, { native, store });
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"another closure of the store empties it"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function makeStore() {
  const entries = new Set();
  return {
    put: (value) => entries.add(value),
    reset: () => entries.clear(),
  };
}

export function make(native) {
  const conn = { id: 1 };
  const store = makeStore();
  store.put(conn);
  store.reset();
  registry.register(conn, { native, store });
  return new WeakRef(conn);
}

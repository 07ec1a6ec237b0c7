// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a closure of the store that is held puts the target into the Map it shares a scope with"}
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
  store.put('conn', conn);
  registry.register(conn, { native, store });
  return new WeakRef(conn);
}

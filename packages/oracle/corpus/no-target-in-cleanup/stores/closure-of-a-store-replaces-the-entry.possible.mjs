// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the same closure puts something else under the key"}
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
  store.put('conn', null);
  registry.register(conn, { native, store });
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the closure of the store is called once more as a method of a member of a list"}
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
  for (const one of Object.values({ store })) one.put('conn', null);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a function that empties the variable gives up the registry"}
let registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, { conn, native });
  reset();
  return new WeakRef(conn);
}

export function reset() {
  registry = null;
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a function inside the scope registers a variable around it, and its call gives it a list that contains the same object"}
const registry = new FinalizationRegistry((parts) => parts[0].release());

export function make(native) {
  const conn = { received: 0 };
  function watch(parts) {
    registry.register(conn, parts);
    return new WeakRef(conn);
  }
  return watch([native, conn]);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a list comes out of an array pattern, and a property of it gets the target"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const [list, size] = [[native], 1];
  const conn = { size };
  if (size > 0) list.owner = conn;
  registry.register(conn, list);
  return new WeakRef(conn);
}

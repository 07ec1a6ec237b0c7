// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"one way out of the function leaves before the variable is nulled"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn?.fd));
  if (!native.eager) return ref;
  conn = null;
  return ref;
}

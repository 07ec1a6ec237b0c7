// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the variable is nulled in one branch, and this run does not take it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn?.fd));
  if (native.eager) conn = null;
  return ref;
}

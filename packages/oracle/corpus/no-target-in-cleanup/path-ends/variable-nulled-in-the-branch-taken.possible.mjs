// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the variable is nulled in one branch, and this run takes it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn?.fd));
  if (typeof native.release === 'function') conn = null;
  return ref;
}

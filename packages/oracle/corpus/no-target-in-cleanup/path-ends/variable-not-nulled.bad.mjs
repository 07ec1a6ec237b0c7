// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the same closure over a variable that nobody writes again"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn?.fd));
  return ref;
}

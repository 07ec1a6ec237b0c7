// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the assignment stands behind an unconditional return"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  registry.register(conn, () => native.release(conn?.fd));
  return new WeakRef(conn);
  conn = null;
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"the catch clause would null the variable, but nothing in the try block throws after the registration"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn;
  try {
    conn = { fd: 1 };
  } catch {
    conn = null;
  }
  registry.register(conn, () => native.release(conn?.fd));
  return new WeakRef(conn);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure names a variable that no longer has the target when the scope ends"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn?.fd));
  conn = null;
  return ref;
}

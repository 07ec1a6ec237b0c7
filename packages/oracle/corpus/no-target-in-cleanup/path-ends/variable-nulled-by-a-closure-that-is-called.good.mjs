// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the closure that nulls the variable is called before the scope ends"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  const forget = () => { conn = null; };
  registry.register(conn, () => native.release(conn?.fd));
  forget();
  return ref;
}

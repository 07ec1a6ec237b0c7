// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a method of the target would null the variable; here nobody calls it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1, close() { conn = null; } };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn?.fd));
  return ref;
}

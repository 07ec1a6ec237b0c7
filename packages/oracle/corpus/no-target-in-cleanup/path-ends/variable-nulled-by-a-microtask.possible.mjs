// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a callback given to the platform nulls the variable later"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn?.fd));
  queueMicrotask(() => { conn = undefined; });
  return ref;
}

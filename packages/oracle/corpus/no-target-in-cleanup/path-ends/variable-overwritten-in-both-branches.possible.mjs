// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"each branch gives the variable another value"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn));
  if (native.eager) conn = null;
  else conn = ref;
  return ref;
}

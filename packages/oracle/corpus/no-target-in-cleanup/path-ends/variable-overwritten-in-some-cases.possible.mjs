// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a switch without a default may leave the target in the variable"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(conn));
  switch (native.mode) {
    case 'weak': conn = ref; break;
    case 'none': conn = undefined; break;
  }
  return ref;
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is assigned in the argument list, and no function names the variable"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn;
  registry.register((conn = { fd: 1 }), () => native.release());
  return new WeakRef(conn);
}

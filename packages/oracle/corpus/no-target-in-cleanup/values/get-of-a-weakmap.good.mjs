// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what a WeakMap gives for the target is a value that was put in"}
const registry = new FinalizationRegistry((native) => native.release());
const natives = new WeakMap();

export function make(native) {
  const conn = { id: 1 };
  natives.set(conn, native);
  registry.register(conn, natives.get(conn));
  return new WeakRef(conn);
}

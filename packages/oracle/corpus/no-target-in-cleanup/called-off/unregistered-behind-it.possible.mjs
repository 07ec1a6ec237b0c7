// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a registration that the same function calls off keeps nothing any more"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, { conn, native }, conn);
  registry.unregister(conn);
  return new WeakRef(conn);
}

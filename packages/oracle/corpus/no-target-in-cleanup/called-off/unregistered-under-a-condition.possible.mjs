// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a registration may be called off where a condition says so"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, { conn, native }, conn);
  if (conn.id > 0) registry.unregister(conn);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"no target is passed, the helper makes one, and the cleanup that it gets from its caller is made of it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function watched(cleanupOf, conn) {
  conn = conn ?? {};
  registry.register(conn, cleanupOf(conn));
  return conn;
}

export function make(native) {
  const conn = watched((made) => () => native.release(made.id));
  return new WeakRef(conn);
}

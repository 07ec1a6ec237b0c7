// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"no target is passed, the helper makes one, and the cleanup that it gets from its caller is made without it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function watched(cleanupOf, conn) {
  conn = conn ?? {};
  registry.register(conn, cleanupOf(1));
  return conn;
}

export function make(native) {
  const conn = watched((id) => () => native.release(id));
  return new WeakRef(conn);
}

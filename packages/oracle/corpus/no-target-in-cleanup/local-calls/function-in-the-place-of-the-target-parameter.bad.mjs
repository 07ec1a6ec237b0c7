// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"a function of the same name takes the place of the parameter, and the cleanup that the caller makes of it uses it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function watched(cleanupOf, conn) {
  function conn() {}
  registry.register(conn, cleanupOf(conn));
  return conn;
}

export function make(native) {
  const conn = watched((made) => () => native.release(made.id));
  return new WeakRef(conn);
}

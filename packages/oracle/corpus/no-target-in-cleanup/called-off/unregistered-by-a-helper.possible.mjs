// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a helper calls the registration off"}
const registry = new FinalizationRegistry(() => current.release());
let current;
const stop = (token) => registry.unregister(token);

export function make(native) {
  current = native;
  const conn = { id: 1 };
  registry.register(conn, { conn }, conn);
  stop(conn);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a task that is queued calls the registration off"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  registry.register(conn, { conn }, conn);
  queueMicrotask(() => registry.unregister(conn));
  return new WeakRef(conn);
}

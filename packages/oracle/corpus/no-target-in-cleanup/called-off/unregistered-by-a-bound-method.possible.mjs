// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a bound method calls the registration off"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  registry.register(conn, { conn }, conn);
  const stop = registry.unregister.bind(registry);
  stop(conn);
  return new WeakRef(conn);
}

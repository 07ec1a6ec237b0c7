// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"it takes the third, which names nothing"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track(...args) { registry.register(args[0], args[2]); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { conn }, { native });
  return new WeakRef(conn);
}

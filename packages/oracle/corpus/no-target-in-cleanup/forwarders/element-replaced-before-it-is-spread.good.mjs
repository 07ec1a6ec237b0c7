// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the helper replaces the held value in its list before it spreads it"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track(...args) { args[1] = { native: args[1].native }; registry.register(...args); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { conn, native });
  return new WeakRef(conn);
}

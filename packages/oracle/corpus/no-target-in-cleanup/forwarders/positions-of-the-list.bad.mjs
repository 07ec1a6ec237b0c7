// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the helper takes target and held value out of its list by position"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track(...args) { registry.register(args[0], args[1]); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { conn, native });
  return new WeakRef(conn);
}

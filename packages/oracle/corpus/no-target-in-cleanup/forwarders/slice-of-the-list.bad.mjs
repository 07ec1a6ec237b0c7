// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the target by position, the rest as a slice"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track(...args) { registry.register(args[0], ...args.slice(1)); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { conn, native });
  return new WeakRef(conn);
}

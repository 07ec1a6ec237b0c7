// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the slice begins behind the argument that leads to the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track(...args) { registry.register(args[0], ...args.slice(2)); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { conn }, { native });
  return new WeakRef(conn);
}

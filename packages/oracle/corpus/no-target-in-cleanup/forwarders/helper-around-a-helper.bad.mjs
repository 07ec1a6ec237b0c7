// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"one forwarder calls another, and both spread"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const inner = (...args) => registry.register(...args);
const outer = (name, ...args) => inner(...args);

export function make(native) {
  const conn = { fd: 1 };
  outer('conn', conn, { conn, native });
  return new WeakRef(conn);
}

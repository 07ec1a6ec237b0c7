// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the helper calls it with a number"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function visit(one, use) { use(one.fd); }

export function make(native) {
  const conn = { fd: 1 };
  const all = [];
  visit(conn, (one) => all.push(one));
  registry.register(conn, { all, native });
  return new WeakRef(conn);
}

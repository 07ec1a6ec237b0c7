// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the helper calls it only if there is something to do"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const visit = (one, use) => { if (one.fd > 0) use(one); };

export function make(native) {
  const conn = { fd: 1 };
  const all = [];
  visit(conn, (one) => all.push(one));
  registry.register(conn, { all, native });
  return new WeakRef(conn);
}

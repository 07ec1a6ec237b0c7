// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a local helper calls the function that it is given with the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function visit(one, use) { use(one); }

export function make(native) {
  const conn = { fd: 1 };
  const all = [];
  visit(conn, (one) => all.push(one));
  registry.register(conn, { all, native });
  return new WeakRef(conn);
}

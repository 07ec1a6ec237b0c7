// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the helper gives the callback another box"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function visit(one, other, use) { use(other); return one; }

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn, native };
  registry.register(conn, box);
  visit(box, { link: conn }, (one) => { one.link = null; });
  return new WeakRef(conn);
}

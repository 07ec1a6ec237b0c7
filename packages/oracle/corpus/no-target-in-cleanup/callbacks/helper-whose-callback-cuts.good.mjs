// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the callback cuts the link of what the helper gives it"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function visit(one, use) { use(one); }

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn, native };
  registry.register(conn, box);
  visit(box, (one) => { one.link = null; });
  return new WeakRef(conn);
}

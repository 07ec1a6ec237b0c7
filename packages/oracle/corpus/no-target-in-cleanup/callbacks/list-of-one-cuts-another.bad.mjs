// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the callback cuts the link of another one"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn, native };
  const other = { link: conn };
  registry.register(conn, box);
  [other].forEach((one) => { one.link = null; });
  return new WeakRef(conn);
}

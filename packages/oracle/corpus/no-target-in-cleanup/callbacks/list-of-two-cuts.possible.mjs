// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the callback cuts the link of each element"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn, native };
  const other = { link: conn, native };
  registry.register(conn, box);
  [box, other].forEach((one) => { one.link = null; });
  return new WeakRef(conn);
}

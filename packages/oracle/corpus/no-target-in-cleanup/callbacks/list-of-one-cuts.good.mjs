// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the callback cuts the link of the one element"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn, native };
  registry.register(conn, box);
  [box].forEach((one) => { one.link = null; });
  return new WeakRef(conn);
}

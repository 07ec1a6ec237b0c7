// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the forwarder cuts the link of the other box"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const cut = (first, second) => { second.link = null; return first; };
const via = (...args) => cut(...args);

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn, native };
  via(box, { link: conn });
  registry.register(conn, box);
  return new WeakRef(conn);
}

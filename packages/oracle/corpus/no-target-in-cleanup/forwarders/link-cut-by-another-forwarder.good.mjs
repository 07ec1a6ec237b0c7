// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what a forwarder is given is cut by the function it passes it to"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const cut = (box) => { box.link = null; };
const via = (...args) => cut(...args);

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn, native };
  via(box);
  registry.register(conn, box);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what is written to a proxy is written to what it stands for"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Proxy({ link: conn }, {});
  registry.register(conn, held);
  held.link = null;
  return new WeakRef(conn);
}

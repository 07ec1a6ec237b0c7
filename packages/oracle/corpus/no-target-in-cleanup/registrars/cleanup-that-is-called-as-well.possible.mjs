// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the cleanup cuts the link, and somebody calls it before the target is dead"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const released = new Set();

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn };
  const cleanup = () => { if (box.link) box.link = null; else if (!released.has(native)) { released.add(native); native.release(); } };
  cleanup();
  registry.register(conn, cleanup);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"another target dies first, and its cleanup cuts the link"}
const registry = new FinalizationRegistry((held) => { if (typeof held === 'function') held(); else held.native.release(); });

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn, native };
  registry.register({ fd: 2 }, () => { box.link = null; });
  registry.register(conn, box);
  return new WeakRef(conn);
}

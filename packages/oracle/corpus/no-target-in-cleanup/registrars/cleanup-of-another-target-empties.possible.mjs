// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"another target dies first, and its cleanup empties the list"}
const registry = new FinalizationRegistry((held) => { if (typeof held === 'function') held(); else held.native.release(); });

export function make(native) {
  const conn = { fd: 1 };
  const list = [conn];
  registry.register({ fd: 2 }, () => { list.length = 0; });
  registry.register(conn, { list, native });
  return new WeakRef(conn);
}

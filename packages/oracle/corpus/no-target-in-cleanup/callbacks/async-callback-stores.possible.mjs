// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"an async callback gets to the store only behind an await"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = { fd: 1 };
  const held = {};
  registry.register(conn, () => { native.release(held); });
  [conn].forEach(async (one) => { await null; held.one = one; });
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a cleanup that reads the entry keeps both halves"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = { fd: 1 };
  const details = new WeakMap();
  const key = {};
  details.set(key, { owner: conn });
  registry.register(conn, () => { details.delete(key); native.release(); });
  return new WeakRef(conn);
}

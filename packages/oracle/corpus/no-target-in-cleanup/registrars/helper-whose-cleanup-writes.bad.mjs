// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the same for a helper that passes the cleanup on"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const onGone = (object, ...rest) => registry.register(object, ...rest);

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn };
  const cleanup = () => { box.link = null; native.release(); };
  onGone(conn, cleanup);
  return new WeakRef(conn);
}

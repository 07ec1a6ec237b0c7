// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","shared":true,"about":"the arrow called at once names the target, so the scope of make has it and the returned closure keeps that scope"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, (() => {
    const fd = conn.fd;
    return () => native.release(fd);
  })());
  return new WeakRef(conn);
}

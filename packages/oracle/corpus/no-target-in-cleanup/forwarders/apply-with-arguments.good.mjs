// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the same without the owner"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track() { registry.register.apply(registry, arguments); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { owner: conn.fd, native });
  return new WeakRef(conn);
}

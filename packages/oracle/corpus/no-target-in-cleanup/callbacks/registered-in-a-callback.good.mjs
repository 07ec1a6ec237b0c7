// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the same, and the record leads nowhere"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const record = { native };
  [record].map((one) => registry.register(conn, one));
  record.fd = conn.fd;
  return new WeakRef(conn);
}

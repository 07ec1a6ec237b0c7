// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the call before the link throws, so the link is never made"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { fd: 1 };
  const held = { native };
  registry.register(conn, held);
  try {
    native.open(conn.fd);
    held.owner = conn;
  } catch {
    held.failed = true;
  }
  return new WeakRef(conn);
}

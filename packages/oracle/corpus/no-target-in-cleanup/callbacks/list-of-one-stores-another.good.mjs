// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the list has another object"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
function cleanup(native, held) { return () => { native.release(held); }; }

export function make(native) {
  const conn = { fd: 1 };
  const held = {};
  registry.register(conn, cleanup(native, held));
  [{ fd: conn.fd }].forEach((one) => { held.one = one; });
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"reduce runs nothing for the only element where it has no initial value"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
function cleanup(native, held) { return () => { native.release(held); }; }

export function make(native) {
  const conn = { fd: 1 };
  const held = {};
  registry.register(conn, cleanup(native, held));
  [{ fd: conn.fd }].reduce((sum, one) => { held.one = one; return sum; });
  return new WeakRef(conn);
}

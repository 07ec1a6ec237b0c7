// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what the callback stored is replaced afterwards"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
function cleanup(native, held) { return () => { native.release(held); }; }

export function make(native) {
  const conn = { fd: 1 };
  const held = {};
  registry.register(conn, cleanup(native, held));
  [conn].forEach((one) => { held.one = one; });
  held.one = null;
  return new WeakRef(conn);
}

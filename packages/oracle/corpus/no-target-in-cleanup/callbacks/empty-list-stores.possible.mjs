// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the list is empty, so the callback never runs"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
function cleanup(native, held) { return () => { native.release(held); }; }

export function make(native) {
  const conn = { fd: 1 };
  const held = {};
  registry.register(conn, cleanup(native, held));
  [].forEach(() => { held.one = conn; });
  return new WeakRef(conn);
}

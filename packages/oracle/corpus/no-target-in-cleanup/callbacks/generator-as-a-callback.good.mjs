// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a generator function that is called runs nothing of its body"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
function cleanup(native, held) { return () => { native.release(held); }; }

export function make(native) {
  const conn = { fd: 1 };
  const held = {};
  registry.register(conn, cleanup(native, held));
  [{}].forEach(function* () { yield; held.one = 1; });
  return new WeakRef(conn);
}

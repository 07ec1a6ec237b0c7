// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the third argument is a token, which is held weakly"}
const registry = new FinalizationRegistry((native) => native.release());
const track = (...given) => registry.register(...given);

export function make(native) {
  const conn = { fd: 1 };
  track(conn, native, { conn });
  return new WeakRef(conn);
}

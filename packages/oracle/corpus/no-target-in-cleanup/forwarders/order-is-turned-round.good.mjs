// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the helper drops its first argument, which is the one that leads to the target"}
const registry = new FinalizationRegistry((native) => native.release());
const track = (label, ...given) => registry.register(...given);

export function make(native) {
  const conn = { fd: 1 };
  track({ conn }, conn, native);
  return new WeakRef(conn);
}

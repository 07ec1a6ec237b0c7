// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a function is the default in a pattern, and gets the target as a property"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const { onGone = () => native.release() } = {};
  const conn = {};
  registry.register(conn, onGone);
  onGone.owner = conn;
  return new WeakRef(conn);
}

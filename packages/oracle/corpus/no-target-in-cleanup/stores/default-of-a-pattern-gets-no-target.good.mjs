// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function is the default in a pattern, and gets a property that does not lead to the target"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const { onGone = () => native.release() } = {};
  const conn = {};
  registry.register(conn, onGone);
  onGone.owner = 'conn';
  return new WeakRef(conn);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a helper registers the object of the function around it with a list, and its caller gives a closure from elsewhere for the list"}
const registry = new FinalizationRegistry((list) => list[0]());
const releaseOf = (native) => () => native.release();

export function make(native) {
  const conn = {};
  const ref = new WeakRef(conn);
  function track(cleanup) {
    const list = [];
    list.push(cleanup);
    registry.register(conn, list);
  }
  track(releaseOf(native));
  return ref;
}

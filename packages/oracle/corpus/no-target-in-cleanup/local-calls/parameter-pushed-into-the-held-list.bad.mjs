// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":12,"about":"a helper registers the object of the function around it with a list, and its caller gives a closure of that function for the list"}
const registry = new FinalizationRegistry((list) => list[0]());

export function make(native) {
  const conn = {};
  const ref = new WeakRef(conn);
  function track(cleanup) {
    const list = [];
    list.push(cleanup);
    registry.register(conn, list);
  }
  track(() => native.release());
  return ref;
}

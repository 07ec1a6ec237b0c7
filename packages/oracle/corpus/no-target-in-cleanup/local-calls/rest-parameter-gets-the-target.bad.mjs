// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the list of a rest parameter is an array like any other"}
const registry = new FinalizationRegistry((list) => list[0].release());

function track(...list) {
  const conn = {};
  list.push(conn);
  registry.register(conn, list);
  return new WeakRef(conn);
}

export function make(native) {
  return track(native);
}

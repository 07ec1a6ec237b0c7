// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the list of a rest pattern is an array: what is pushed into it is kept by a closure that keeps the list"}
const registry = new FinalizationRegistry((release) => release());

export function open(native, handles) {
  const [, ...list] = handles;
  const conn = { native };
  list.push(conn);
  registry.register(conn, () => native.release());
  native.count = () => list.length;
  return new WeakRef(conn);
}

export function make(native) {
  return open(native, [1, 2]);
}

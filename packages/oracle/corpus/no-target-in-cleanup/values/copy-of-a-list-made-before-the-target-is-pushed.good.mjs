// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a copy of a list has what was in the list when it was copied"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const list = [native];
  const conn = {};
  registry.register(conn, [...list]);
  list.push(conn);
  return new WeakRef(conn);
}

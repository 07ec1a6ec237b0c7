// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a copy of a list has what was in the list when it was copied, the target included"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const list = [native];
  const conn = {};
  list.push(conn);
  registry.register(conn, [...list]);
  return new WeakRef(conn);
}

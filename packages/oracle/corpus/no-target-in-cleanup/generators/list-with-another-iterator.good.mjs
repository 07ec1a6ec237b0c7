// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the list gets an iterator of its own before it is copied"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const list = [conn];
  list[Symbol.iterator] = function* () {
    yield native;
  };
  registry.register(conn, Array.from(list));
  return new WeakRef(conn);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the symbol property is on the target and leads to the held record"}
const lease = Symbol('lease');
const registry = new FinalizationRegistry((record) => record.native.release());

export function make(native) {
  const conn = { fd: 1 };
  const record = { native };
  conn[lease] = record;
  registry.register(conn, record, conn[lease]);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the registration stands in the callback, and the element leads to the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const record = { native };
  [record].map((one) => registry.register(conn, one));
  record.owner = conn;
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a store with a quoted key is a store"}
const registry = new FinalizationRegistry((lease) => lease['native'].release());

export function make(native) {
  const conn = { fd: 1 };
  const lease = { 'native': native };
  registry.register(conn, lease);
  lease['owner'] = conn;
  return new WeakRef(conn);
}

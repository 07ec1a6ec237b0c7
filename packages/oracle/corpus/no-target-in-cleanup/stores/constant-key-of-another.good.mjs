// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the constant is the name of another property than the one that is read"}
const registry = new FinalizationRegistry(([native]) => native.release());

const OWNER = 'owner';

export function make(native) {
  const conn = { port: 443 };
  const record = { native };
  record[OWNER] = conn;
  registry.register(conn, [record.native]);
  return new WeakRef(conn);
}

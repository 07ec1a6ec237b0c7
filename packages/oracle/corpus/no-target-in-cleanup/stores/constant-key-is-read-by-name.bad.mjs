// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a property is written by the name of a constant and read by its own"}
const registry = new FinalizationRegistry(() => {});

const OWNER = 'owner';

export function make() {
  const conn = { port: 443 };
  const record = {};
  record[OWNER] = conn;
  registry.register(conn, [record.owner]);
  return new WeakRef(conn);
}

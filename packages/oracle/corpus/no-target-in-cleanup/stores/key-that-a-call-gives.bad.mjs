// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a helper writes the property whose name it is given"}
const registry = new FinalizationRegistry(() => {});

function put(record, key, value) {
  record[key] = value;
}

export function make() {
  const conn = { port: 443 };
  const record = {};
  put(record, 'owner', conn);
  registry.register(conn, { back: record.owner });
  return new WeakRef(conn);
}

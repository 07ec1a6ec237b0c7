// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"whatever the key is, the record keeps the value"}
const registry = new FinalizationRegistry((byName) => byName.native.release());

function link(native, name) {
  const conn = { fd: 1 };
  const byName = { native };
  byName[`conn:${name}`] = conn;
  registry.register(conn, byName);
  return new WeakRef(conn);
}

export const make = (native) => link(native, 'main');

// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a helper overwrites the property whose name it is given"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function put(record, key, value) {
  record[key] = value;
}

export function make(native) {
  const conn = { port: 443 };
  const record = { native, owner: conn };
  put(record, 'owner', null);
  registry.register(conn, record);
  return new WeakRef(conn);
}

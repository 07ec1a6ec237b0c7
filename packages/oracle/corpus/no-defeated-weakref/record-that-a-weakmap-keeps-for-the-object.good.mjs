// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a record that a WeakMap keeps for its object may use the object, and publish a WeakRef of it"}
const registry = new FinalizationRegistry((handle) => handle.release());
const records = new WeakMap();
const tracked = new Set();

function recordOf(object) {
  let record = records.get(object);
  if (!record) records.set(object, (record = {}));
  return record;
}

export function make(native) {
  const texture = { size: 16 };
  const record = recordOf(texture);
  record.dispose = () => { texture.size = 0; };
  record.ref = new WeakRef(texture);
  tracked.add(record.ref);
  registry.register(texture, native);
  return record.ref;
}

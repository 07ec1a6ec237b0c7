// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held field of the target does not know the target"}
const registry = new FinalizationRegistry((header) => header.native.release());

export function make(native) {
  const table = { header: { native, columns: [] } };
  table.header.title = 'no way back';
  registry.register(table, table.header);
  return new WeakRef(table);
}

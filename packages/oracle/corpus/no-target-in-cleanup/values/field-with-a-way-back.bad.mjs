// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held field of the target points back at the target"}
const registry = new FinalizationRegistry((header) => header.native.release());

export function make(native) {
  const table = { header: { native, columns: [] } };
  table.header.table = table;
  registry.register(table, table.header);
  return new WeakRef(table);
}

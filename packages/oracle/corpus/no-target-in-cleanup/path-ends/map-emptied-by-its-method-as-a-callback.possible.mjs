// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the entries are deleted by the method as a callback"}
const registry = new FinalizationRegistry((entries) => entries.get('native').release());

export function make(native) {
  const conn = { id: 1 };
  const entries = new Map();
  entries.set('native', native);
  entries.set('conn', conn);
  registry.register(conn, entries);
  ['conn'].map(entries.delete, entries);
  return new WeakRef(conn);
}

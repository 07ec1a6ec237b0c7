// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the helper that puts the entry in is called once more in a task"}
const registry = new FinalizationRegistry((entries) => entries.get('native').release());
const put = (entries, key, value) => entries.set(key, value);

export function make(native) {
  const conn = { id: 1 };
  const entries = new Map([['native', native]]);
  put(entries, 'conn', conn);
  registry.register(conn, entries);
  setTimeout(put, 0, entries, 'conn', null);
  return new WeakRef(conn);
}

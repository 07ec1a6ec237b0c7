// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the entry is replaced through what a getter gives"}
const registry = new FinalizationRegistry((entries) => entries.get('native').release());

export function make(native) {
  const conn = { id: 1 };
  const entries = new Map();
  entries.set('native', native);
  entries.set('conn', conn);
  registry.register(conn, entries);
  const lazy = {
    get entries() {
      return entries;
    },
  };
  lazy.entries.set('conn', null);
  return new WeakRef(conn);
}

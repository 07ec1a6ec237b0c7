// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another entry is put in through what a getter gives"}
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
  lazy.entries.set('other', null);
  return new WeakRef(conn);
}

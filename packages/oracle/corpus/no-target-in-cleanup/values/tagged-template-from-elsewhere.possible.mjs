// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what an unknown tag does with the target cannot be seen"}
const registry = new FinalizationRegistry((held) => held.native.release(held.query));

export function make(native) {
  const sql = native.sql ?? ((strings) => strings.join('?'));
  const row = { id: 8 };
  registry.register(row, { native, query: sql`delete ${row}` });
  return new WeakRef(row);
}

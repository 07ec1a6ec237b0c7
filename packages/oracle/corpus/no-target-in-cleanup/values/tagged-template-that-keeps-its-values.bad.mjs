// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a local tag that returns its substitutions returns the target"}
const registry = new FinalizationRegistry((held) => held.native.release(held.query.values));

function sql(strings, ...values) {
  return { text: strings.join('?'), values };
}

export function make(native) {
  const row = { id: 8 };
  registry.register(row, { native, query: sql`delete from rows where row = ${row}` });
  return new WeakRef(row);
}

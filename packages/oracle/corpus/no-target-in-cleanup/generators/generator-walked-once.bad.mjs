// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a generator with a name is walked over once"}
const registry = new FinalizationRegistry(() => {});

function* each(one) {
  yield one;
}

export function make() {
  const conn = { port: 443 };
  const all = each(conn);
  registry.register(conn, [...all]);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a generator that has not run yet keeps the scopes of its function"}
const registry = new FinalizationRegistry(() => {});

export function make() {
  const conn = { port: 443 };
  registry.register(conn, (function* () {
    yield conn;
  })());
  return new WeakRef(conn);
}

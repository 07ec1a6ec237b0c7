// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a loop registers the pairs of a list"}
const registry = new FinalizationRegistry(() => {});

export function make() {
  const conn = { port: 443 };
  for (const [object, held] of [[conn, { conn }]]) registry.register(object, held);
  return new WeakRef(conn);
}

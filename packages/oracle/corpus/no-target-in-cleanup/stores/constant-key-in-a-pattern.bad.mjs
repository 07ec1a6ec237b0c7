// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a pattern takes a property out by the name of a constant"}
const registry = new FinalizationRegistry(() => {});

const OWNER = 'owner';

export function make() {
  const conn = { port: 443 };
  const { [OWNER]: one } = { owner: conn };
  registry.register(conn, [one]);
  return new WeakRef(conn);
}

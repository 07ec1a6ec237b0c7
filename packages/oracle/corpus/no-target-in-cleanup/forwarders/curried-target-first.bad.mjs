// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the function that registers is what another call gives, and is called at once"}
const registry = new FinalizationRegistry(() => {});

const when = (object) => (held) => registry.register(object, held);

export function make() {
  const conn = { port: 443 };
  when(conn)({ conn });
  return new WeakRef(conn);
}

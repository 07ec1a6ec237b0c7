// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the method is taken out of the registry and called with it"}
const registry = new FinalizationRegistry(() => {});

const { register } = registry;

export function make() {
  const conn = { port: 443 };
  register.call(registry, conn, { conn });
  return new WeakRef(conn);
}

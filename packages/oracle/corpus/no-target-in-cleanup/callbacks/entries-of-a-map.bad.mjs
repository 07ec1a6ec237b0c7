// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the callback registers the key of the one entry, with its value"}
const registry = new FinalizationRegistry(() => {});

export function make() {
  const conn = { port: 443 };
  new Map([[conn, { conn }]]).forEach((held, object) => registry.register(object, held));
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another registry calls nothing off"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const others = new FinalizationRegistry(() => {});

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, { conn, native }, conn);
  others.unregister(conn);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup never runs","about":"each target of the loop has its own registry, which dies with it"}
export function make(native) {
  const refs = [];
  for (const conn of [{ id: 1 }, { id: 2 }]) {
    const registry = new FinalizationRegistry(() => native.release());
    conn.registry = registry;
    registry.register(conn, { conn });
    refs.push(new WeakRef(conn));
  }
  return refs[0];
}

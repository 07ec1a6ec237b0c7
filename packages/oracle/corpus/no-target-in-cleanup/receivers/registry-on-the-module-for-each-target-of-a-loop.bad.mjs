// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the registry of each target of the loop is kept by a list of the module"}
const registries = [];

export function make(native) {
  const refs = [];
  for (const conn of [{ id: 1 }, { id: 2 }]) {
    const registry = new FinalizationRegistry(() => native.release());
    registries.push(registry);
    registry.register(conn, { conn });
    refs.push(new WeakRef(conn));
  }
  return refs[0];
}

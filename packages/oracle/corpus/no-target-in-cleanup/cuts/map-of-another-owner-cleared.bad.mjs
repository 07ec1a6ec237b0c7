// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the Map of another owner is cleared"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Map([[1, conn]]);
  registry.register(conn, held);
  const box = new Map();
  box.clear();
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another property than the copied one is deleted"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { ...{ link: conn } };
  registry.register(conn, held);
  delete held.other;
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a helper that overwrites what it is told is given another record"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  const other = { link: 1 };
  other["li" + "nk"] = null;
  return new WeakRef(conn);
}

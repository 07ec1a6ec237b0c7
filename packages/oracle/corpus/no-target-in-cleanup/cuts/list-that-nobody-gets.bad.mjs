// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what other lists lose is nothing to this one"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  const other = [1];
  other[0] = null;
  other.length = 0;
  return new WeakRef(conn);
}

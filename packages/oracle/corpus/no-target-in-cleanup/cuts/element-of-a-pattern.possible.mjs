// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a pattern assigns to an element"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [0, conn].slice(1);
  registry.register(conn, held);
  [held[0]] = [null];
  return new WeakRef(conn);
}

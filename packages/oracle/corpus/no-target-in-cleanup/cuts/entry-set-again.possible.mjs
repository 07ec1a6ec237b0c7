// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a second value under the same key replaces the first"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Map([["conn", conn]]);
  registry.register(conn, held);
  held.set("conn", null);
  return new WeakRef(conn);
}

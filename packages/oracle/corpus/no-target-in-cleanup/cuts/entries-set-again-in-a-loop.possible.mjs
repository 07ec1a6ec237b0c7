// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"every entry of the Map is set again"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Map([["conn", conn]]);
  registry.register(conn, held);
  for (const [key] of held) held.set(key, null);
  return new WeakRef(conn);
}

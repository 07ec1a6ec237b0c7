// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"each key of the record is overwritten in a loop"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  for (const key in held) held[key] = null;
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`clear` of the prototype empties the held Set"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Set([conn]);
  registry.register(conn, held);
  Set.prototype.clear.call(held);
  return new WeakRef(conn);
}

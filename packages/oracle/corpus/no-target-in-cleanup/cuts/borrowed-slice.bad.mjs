// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"`slice` of the prototype takes nothing out"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  Array.prototype.slice.call(held);
  return new WeakRef(conn);
}

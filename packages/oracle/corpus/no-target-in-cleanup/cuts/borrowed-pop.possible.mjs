// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`pop` of the prototype takes the element out"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  Array.prototype.pop.call(held);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"`pop` of the prototype is called on another list"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  Array.prototype.pop.call([1]);
  return new WeakRef(conn);
}

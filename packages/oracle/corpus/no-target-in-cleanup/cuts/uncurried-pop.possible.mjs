// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method that is uncurried takes the element out"}
const registry = new FinalizationRegistry(() => current.release());
let current;
const pop = Function.prototype.call.bind(Array.prototype.pop);

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  pop(held);
  return new WeakRef(conn);
}

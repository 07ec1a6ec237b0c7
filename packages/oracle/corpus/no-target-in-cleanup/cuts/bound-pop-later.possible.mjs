// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method that is bound to the list takes its element out later"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  queueMicrotask(held.pop.bind(held));
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method that is bound to the list and takes nothing out"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  queueMicrotask(held.slice.bind(held));
  return new WeakRef(conn);
}

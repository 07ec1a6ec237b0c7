// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a descriptor of the length cuts the list short"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  Object.defineProperty(held, "length", { value: 0 });
  return new WeakRef(conn);
}

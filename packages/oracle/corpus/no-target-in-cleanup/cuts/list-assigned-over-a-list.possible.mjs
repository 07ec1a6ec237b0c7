// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`Object.assign` puts elements over elements"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  Object.assign(held, [null]);
  return new WeakRef(conn);
}

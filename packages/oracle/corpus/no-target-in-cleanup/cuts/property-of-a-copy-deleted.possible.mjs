// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a property that came with a spread is deleted by its name"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { ...{ link: conn } };
  registry.register(conn, held);
  delete held.link;
  return new WeakRef(conn);
}

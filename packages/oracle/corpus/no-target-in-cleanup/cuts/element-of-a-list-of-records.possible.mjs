// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a loop over the list in which the record is finds the record"}
const registry = new FinalizationRegistry(() => current.release());
let current;
const all = [];

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  all.push(held);
  for (const one of all) one.link = null;
  return new WeakRef(conn);
}

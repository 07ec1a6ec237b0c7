// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what was pushed into a list is the record itself"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  const all = [];
  all.push(held);
  const one = all[0];
  one.link = null;
  return new WeakRef(conn);
}

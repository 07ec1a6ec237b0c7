// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an element of a copy of the list is the record itself"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  const [...all] = [held];
  const one = all[0];
  one.link = null;
  return new WeakRef(conn);
}

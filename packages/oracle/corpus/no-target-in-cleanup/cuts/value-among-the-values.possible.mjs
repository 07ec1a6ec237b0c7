// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`Object.values` gives the record itself"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  const one = Object.values({ held })[0];
  one.link = null;
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`arguments` has the record itself"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function clear() {
  const one = arguments[0];
  one.link = null;
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  clear(held);
  return new WeakRef(conn);
}

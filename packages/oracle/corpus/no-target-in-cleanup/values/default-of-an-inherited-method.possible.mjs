// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"every object has that method"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function hold(one) {
  const { toString: two = one } = {};
  return [two];
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = hold(conn);
  registry.register(conn, held);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a list has a length"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function hold(one) {
  const { length: two = one } = [];
  return [two];
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = hold(conn);
  registry.register(conn, held);
  return new WeakRef(conn);
}

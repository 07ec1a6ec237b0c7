// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an element of `arguments` is replaced"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function hold(one) {
  arguments[0] = 0;
  return () => arguments;
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = hold(conn);
  registry.register(conn, held);
  return new WeakRef(conn);
}

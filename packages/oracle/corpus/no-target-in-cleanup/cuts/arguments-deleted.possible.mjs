// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"an element of `arguments` is deleted"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function hold() {
  delete arguments[0];
  return () => arguments;
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = hold(conn);
  registry.register(conn, held);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"reading `arguments` takes nothing out"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function hold() {
  void arguments.length;
  return () => arguments;
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = hold(conn);
  registry.register(conn, held);
  return new WeakRef(conn);
}

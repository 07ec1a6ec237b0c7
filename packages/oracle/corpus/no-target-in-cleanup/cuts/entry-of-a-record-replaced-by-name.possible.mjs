// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a property that Object.fromEntries made is set to null by its name"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = Object.fromEntries([['conn', conn]]);
  registry.register(conn, held);
  held.conn = null;
  return new WeakRef(conn);
}

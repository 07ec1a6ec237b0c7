// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a helper deletes every key"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function empty(record) {
  for (const key of Object.keys(record)) delete record[key];
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  empty(held);
  return new WeakRef(conn);
}

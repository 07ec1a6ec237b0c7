// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a helper overwrites the property that it is told"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function clear(record, key) {
  record[key] = null;
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  clear(held, "link");
  return new WeakRef(conn);
}

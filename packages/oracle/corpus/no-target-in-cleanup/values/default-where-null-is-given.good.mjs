// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"null takes no default"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function hold(one, two = one) {
  return two;
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = hold(conn, null);
  registry.register(conn, held);
  return new WeakRef(conn);
}

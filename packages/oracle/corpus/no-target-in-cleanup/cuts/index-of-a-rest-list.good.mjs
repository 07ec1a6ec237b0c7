// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an element of the list of a rest parameter is overwritten"}
const registry = new FinalizationRegistry(() => current.release());
let current;
const list = (...all) => all;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = list(conn);
  registry.register(conn, held);
  held[0] = null;
  return new WeakRef(conn);
}

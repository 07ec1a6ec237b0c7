// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"about":"the prototype that a literal names is replaced"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { __proto__: conn, id: 2 };
  registry.register(conn, held);
  Object.setPrototypeOf(held, null);
  return new WeakRef(conn);
}

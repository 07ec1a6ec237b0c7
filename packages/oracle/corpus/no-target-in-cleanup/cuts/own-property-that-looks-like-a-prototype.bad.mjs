// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a computed `__proto__` is a property like any other"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { ['__proto__']: conn, id: 2 };
  registry.register(conn, held);
  Object.setPrototypeOf(held, null);
  return new WeakRef(conn);
}

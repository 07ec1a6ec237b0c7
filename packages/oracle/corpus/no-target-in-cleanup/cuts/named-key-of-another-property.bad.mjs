// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another property is overwritten by `Reflect`"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn, other: 1 };
  registry.register(conn, held);
  Reflect.set(held, "other", 2);
  return new WeakRef(conn);
}

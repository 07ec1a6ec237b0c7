// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a computed key may be the name of the property before it"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native, key) {
  current = native;
  const conn = { id: 1 };
  const held = { conn, [key ?? 'conn']: 1 };
  registry.register(conn, held);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a key that a method makes may be the one of the link"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  held["LINK".toLowerCase()] = null;
  return new WeakRef(conn);
}

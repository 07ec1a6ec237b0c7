// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what a direct `eval` runs cuts the link"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  eval("held.link = null");
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what a direct `eval` runs may write the variable"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  let conn = { id: 1 };
  registry.register(conn, () => conn);
  const ref = new WeakRef(conn);
  eval('conn = null');
  return ref;
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a promise settles with what comes first"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Promise((resolve) => {
    resolve(1);
    resolve(conn);
  });
  registry.register(conn, held);
  return new WeakRef(conn);
}

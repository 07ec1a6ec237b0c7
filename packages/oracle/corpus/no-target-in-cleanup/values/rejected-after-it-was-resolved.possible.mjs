// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a promise that is settled cannot be rejected"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Promise((resolve, reject) => {
    resolve(1);
    reject(conn);
  });
  registry.register(conn, held);
  held.catch(() => {});
  return new WeakRef(conn);
}

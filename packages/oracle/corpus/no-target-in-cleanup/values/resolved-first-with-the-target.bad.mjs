// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what comes second is not what the promise settles with"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Promise((resolve) => {
    resolve(conn);
    resolve(1);
  });
  registry.register(conn, held);
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the body of a generator replaces what it was given"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const steps = run(conn);
  steps.next();
  registry.register(conn, steps);
  return new WeakRef(conn);
}

function* run(one) {
  one = 0;
  yield 1;
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"what calls the registration off is a reaction of a promise"}
const registry = new FinalizationRegistry(() => current.release());
let current;

function arm(target, held) {
  const token = {};
  registry.register(target, held, token);
  return () => registry.unregister(token);
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  Promise.resolve().then(arm(conn, { conn }));
  return new WeakRef(conn);
}

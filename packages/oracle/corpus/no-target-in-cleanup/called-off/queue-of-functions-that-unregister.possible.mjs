// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a queue of functions is emptied, and one of them calls the registration off"}
const registry = new FinalizationRegistry(() => current.release());
let current;

const undo = [];
function arm(target, held) {
  const token = {};
  registry.register(target, held, token);
  return () => registry.unregister(token);
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  undo.push(arm(conn, { conn }));
  while (undo.length > 0) undo.pop()();
  return new WeakRef(conn);
}

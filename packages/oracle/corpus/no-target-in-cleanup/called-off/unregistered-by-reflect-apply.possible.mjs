// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the function that calls the registration off is called by `Reflect.apply`"}
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
  const stop = arm(conn, { conn });
  Reflect.apply(stop, null, []);
  return new WeakRef(conn);
}

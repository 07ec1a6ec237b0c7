// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the handle is stopped as a member of a list"}
const registry = new FinalizationRegistry(() => current.release());
let current;

function arm(target, held) {
  const token = {};
  registry.register(target, held, token);
  return { stop: () => registry.unregister(token) };
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const handle = arm(conn, { conn });
  for (const one of Object.values({ handle })) one.stop();
  return new WeakRef(conn);
}

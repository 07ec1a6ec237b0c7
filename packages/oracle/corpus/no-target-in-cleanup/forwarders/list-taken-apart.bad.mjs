// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the list is taken apart by a pattern"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track(...args) { const [object, held] = args; registry.register(object, held); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { conn, native });
  return new WeakRef(conn);
}

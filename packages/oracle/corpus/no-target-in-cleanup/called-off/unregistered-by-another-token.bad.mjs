// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","also":{"no-mismatched-token":"report"},"about":"another token calls nothing off"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { id: 1 };
  const token = {};
  registry.register(conn, { conn, native }, conn);
  registry.unregister(token);
  return new WeakRef(conn);
}

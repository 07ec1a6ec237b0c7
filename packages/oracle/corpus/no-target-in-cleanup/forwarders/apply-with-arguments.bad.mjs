// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"register is applied to the arguments object"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track() { registry.register.apply(registry, arguments); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { owner: conn, native });
  return new WeakRef(conn);
}

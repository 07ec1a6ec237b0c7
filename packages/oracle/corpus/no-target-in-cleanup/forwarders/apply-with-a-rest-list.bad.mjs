// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"register is applied to a rest parameter through Reflect"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track(...given) { return Reflect.apply(registry.register, registry, given); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { owner: conn, native });
  return new WeakRef(conn);
}

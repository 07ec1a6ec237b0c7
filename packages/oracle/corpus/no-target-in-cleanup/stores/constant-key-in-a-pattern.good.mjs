// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a pattern takes out another property, and leaves the one out that leads to the target"}
const registry = new FinalizationRegistry(([native]) => native.release());

const NATIVE = 'native';

export function make(native) {
  const conn = { port: 443 };
  const { [NATIVE]: one } = { owner: conn, native };
  registry.register(conn, [one]);
  return new WeakRef(conn);
}

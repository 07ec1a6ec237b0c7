// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"slice takes the elements of its part"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const parts = ['tls', conn];
  registry.register(conn, { native, parts: parts.slice(1) });
  return new WeakRef(conn);
}

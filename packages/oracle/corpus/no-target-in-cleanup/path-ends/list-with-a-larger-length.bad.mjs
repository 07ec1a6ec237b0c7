// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a larger length takes nothing out"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const parts = ['tls', conn];
  registry.register(conn, { native, parts });
  parts.length = 8;
  return new WeakRef(conn);
}

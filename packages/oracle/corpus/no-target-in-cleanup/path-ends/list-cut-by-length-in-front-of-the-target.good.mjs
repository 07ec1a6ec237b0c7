// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a smaller length takes the elements behind it out"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const parts = ['tls', conn];
  registry.register(conn, { native, parts });
  parts.length = 1;
  return new WeakRef(conn);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"slice takes the elements of its part and no others"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const parts = ['tls', conn];
  registry.register(conn, { native, parts: parts.slice(0, 1) });
  return new WeakRef(conn);
}

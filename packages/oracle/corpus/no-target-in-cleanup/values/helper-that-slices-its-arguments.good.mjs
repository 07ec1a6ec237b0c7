// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a rest parameter is a list, and a slice of it leaves the rest out"}
const registry = new FinalizationRegistry(({ native }) => native.release());

const firstOf = (...list) => list.slice(0, 1);

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, parts: firstOf("tls", conn) });
  return new WeakRef(conn);
}

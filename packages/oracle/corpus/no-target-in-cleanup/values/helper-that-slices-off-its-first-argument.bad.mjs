// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a rest parameter is a list, and a slice of it has what stands behind"}
const registry = new FinalizationRegistry(({ native }) => native.release());

const restOf = (...list) => list.slice(1);

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, parts: restOf("tls", conn) });
  return new WeakRef(conn);
}

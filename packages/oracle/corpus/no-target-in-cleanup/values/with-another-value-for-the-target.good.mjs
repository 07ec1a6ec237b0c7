// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"with copies the list with one element replaced"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, parts: ["tls", conn].with(-1, null) });
  return new WeakRef(conn);
}

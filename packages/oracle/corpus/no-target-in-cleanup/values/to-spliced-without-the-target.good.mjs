// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"toSpliced copies the list without what it takes out"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, parts: ["tls", conn].toSpliced(1, 1) });
  return new WeakRef(conn);
}

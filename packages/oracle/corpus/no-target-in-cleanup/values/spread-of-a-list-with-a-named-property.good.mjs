// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a spread of a list takes its elements and not its named properties"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const ports = [443];
  ports.owner = conn;
  registry.register(conn, { native, ports: [...ports] });
  return new WeakRef(conn);
}

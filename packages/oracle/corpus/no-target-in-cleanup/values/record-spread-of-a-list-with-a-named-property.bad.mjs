// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a spread into a record takes all own properties of a list"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const ports = [443];
  ports.owner = conn;
  registry.register(conn, { native, ports: { ...ports } });
  return new WeakRef(conn);
}

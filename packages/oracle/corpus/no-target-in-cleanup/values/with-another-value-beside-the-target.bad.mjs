// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"with copies the other elements"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, parts: ["tls", conn].with(0, null) });
  return new WeakRef(conn);
}

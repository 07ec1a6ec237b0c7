// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"toSpliced copies the rest of the list"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, parts: ["tls", conn].toSpliced(0, 1) });
  return new WeakRef(conn);
}

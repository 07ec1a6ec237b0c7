// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"which part a slice takes is decided by a number that the file does not show"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const parts = ['tls', conn];
  registry.register(conn, { native, parts: parts.slice(0, native.parts ?? 1) });
  return new WeakRef(conn);
}

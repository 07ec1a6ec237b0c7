// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is pushed stands at the end, where a negative position finds it"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const parts = ['tls'];
  parts.push(conn);
  registry.register(conn, { native, parts: parts.slice(-1) });
  return new WeakRef(conn);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what is pushed stands at the end, behind what the slice takes"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const parts = ['tls'];
  parts.push(conn);
  registry.register(conn, { native, parts: parts.slice(0, 1) });
  return new WeakRef(conn);
}

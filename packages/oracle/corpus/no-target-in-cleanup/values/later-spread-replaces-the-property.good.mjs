// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what a later spread brings replaces what the literal had"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const defaults = { owner: null };
  registry.register(conn, { native, state: { owner: conn, ...defaults } });
  return new WeakRef(conn);
}

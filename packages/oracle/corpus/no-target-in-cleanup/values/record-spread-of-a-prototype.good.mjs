// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what a literal has as its prototype is no property of its own"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, view: { ...{ __proto__: conn, port: 443 } } });
  return new WeakRef(conn);
}

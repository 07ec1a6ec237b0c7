// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"Object.values leaves out what has a symbol as its key"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const owner = Symbol('owner');
  registry.register(conn, { native, all: Object.values({ [owner]: conn, port: 443 }) });
  return new WeakRef(conn);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a spread takes what the iterator yields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const ports = {
    *[Symbol.iterator]() {
      yield conn;
    },
  };
  registry.register(conn, { native, ports: [...ports] });
  return new WeakRef(conn);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an array pattern takes what the iterator yields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const ports = {
    owner: conn,
    *[Symbol.iterator]() {
      yield { port: 443 };
    },
  };
  const [...list] = ports;
  registry.register(conn, { native, list });
  return new WeakRef(conn);
}

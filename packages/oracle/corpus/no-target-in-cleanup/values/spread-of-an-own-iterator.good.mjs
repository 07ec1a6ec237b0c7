// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a spread takes what the iterator yields and no properties"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const ports = {
    owner: conn,
    *[Symbol.iterator]() {
      yield { port: 443 };
    },
  };
  registry.register(conn, { native, ports: [...ports] });
  return new WeakRef(conn);
}

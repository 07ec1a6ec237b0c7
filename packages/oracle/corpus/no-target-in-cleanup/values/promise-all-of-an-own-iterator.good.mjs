// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Promise.all waits for what the iterator yields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const ports = {
    owner: conn,
    *[Symbol.iterator]() {
      yield { port: 443 };
    },
  };
  registry.register(conn, { native, ready: Promise.all(ports) });
  return new WeakRef(conn);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a spread in a call passes what the iterator yields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

const listOf = (...list) => list;

export function make(native) {
  const conn = { port: 443 };
  const ports = {
    owner: conn,
    *[Symbol.iterator]() {
      yield { port: 443 };
    },
  };
  registry.register(conn, { native, list: listOf(...ports) });
  return new WeakRef(conn);
}

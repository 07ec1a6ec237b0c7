// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what a generator was passed is not what it yields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function* portsOf({ port }) {
  yield port;
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, ports: [...portsOf(conn)] });
  return new WeakRef(conn);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure captures the server of the iteration before; each iteration stores only its own variables"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let first = null;
  for (const port of [8080, 8081]) {
    if (first === null) {
      const server = { port };
      registry.register(server, () => native.release());
      first = new WeakRef(server);
    } else {
      const server = { port };
      server.self = () => server;
    }
  }
  return first;
}

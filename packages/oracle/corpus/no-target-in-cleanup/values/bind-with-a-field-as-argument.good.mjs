// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the bound argument is the port number"}
const registry = new FinalizationRegistry((fn) => fn());

const shutdown = (native, port) => native.release(port);

export function make(native) {
  const server = { port: 80 };
  registry.register(server, shutdown.bind(null, native, server.port));
  return new WeakRef(server);
}

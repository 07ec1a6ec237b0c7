// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"a bound function keeps its bound arguments"}
const registry = new FinalizationRegistry((fn) => fn());

const shutdown = (native, server) => native.release(server.port);

export function make(native) {
  const server = { port: 80 };
  registry.register(server, shutdown.bind(null, native, server));
  return new WeakRef(server);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"a bound function keeps its receiver"}
const registry = new FinalizationRegistry((fn) => fn());

function shutdown() { this.native.release(); }

export function make(native) {
  const server = { native, port: 80 };
  registry.register(server, shutdown.bind(server));
  return new WeakRef(server);
}

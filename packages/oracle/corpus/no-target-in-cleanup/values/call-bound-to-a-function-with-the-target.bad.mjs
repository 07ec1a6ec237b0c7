// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Function.prototype.call bound to a function and the target keeps both"}
const registry = new FinalizationRegistry((fn) => fn());

function shutdown() { this.native.release(); }

export function make(native) {
  const server = { native };
  const later = Function.prototype.call.bind(shutdown, server);
  registry.register(server, later);
  return new WeakRef(server);
}

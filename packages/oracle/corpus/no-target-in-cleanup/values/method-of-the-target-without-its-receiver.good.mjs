// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a method taken off the target is a function that does not know the target"}
const registry = new FinalizationRegistry(({ close, native }) => close.call({ native }));

export function make(native) {
  const server = { close() { this.native.release(); } };
  registry.register(server, { close: server.close, native });
  return new WeakRef(server);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method belongs to the target but is bound to null and a number"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const server = { fd: 3, close(resource, fd) { resource.release(fd); } };
  registry.register(server, server.close.bind(null, native, server.fd));
  return new WeakRef(server);
}

// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a registry in a local variable is gone before anything could call it"}
export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  const socket = { port: 8080 };
  registry.register(socket, native);
  return new WeakRef(socket);
}

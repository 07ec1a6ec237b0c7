// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"only a closure in a property of the target names the registry"}
export function make(native) {
  const socket = { port: 80 };
  const registry = new FinalizationRegistry((handle) => handle.release()); 
  registry.register(socket, native, socket);
  socket.forget = () => registry.unregister(socket);
  return new WeakRef(socket);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a listener of a module-level emitter keeps the registry that it names"}
const bus = new EventTarget();

export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  const socket = { port: 80 };
  registry.register(socket, native, socket);
  bus.addEventListener('forget', (event) => registry.unregister(event.detail));
  return new WeakRef(socket);
}

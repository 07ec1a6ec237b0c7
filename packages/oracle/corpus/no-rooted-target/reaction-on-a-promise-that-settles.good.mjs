// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the promise of the module is settled"}
const registry = new FinalizationRegistry((handle) => handle.release());

const ready = Promise.resolve();
export function make(native) {
  const socket = { open: false };
  ready.then(() => { socket.open = true; });
  registry.register(socket, native);
  return new WeakRef(socket);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"another function settles the promise"}
const registry = new FinalizationRegistry((handle) => handle.release());

const { promise: closed, resolve: close } = Promise.withResolvers();
export function make(native) {
  const socket = { open: true };
  closed.then(() => { socket.open = false; });
  registry.register(socket, native);
  setTimeout(close, 1);
  return new WeakRef(socket);
}

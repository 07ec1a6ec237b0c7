// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"whoever opens it takes `close` out of the literal, which needs no `this`","line":8}
const registry = new FinalizationRegistry((handle) => handle.release());

export function open(handle) {
  const socket = {
    isOpen: true,
    close() {
      handle.release();
    },
  };
  registry.register(socket, handle);
  return socket;
}

export function make(native) {
  const socket = open(native);
  const { close } = socket;
  close();
  return new WeakRef(socket);
}

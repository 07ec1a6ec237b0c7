// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure names a number that was read from the target, not the target"}
const registry = new FinalizationRegistry((dispose) => dispose());

export function make(native) {
  const socket = { fd: 12 };
  const handle = socket;
  const fd = handle.fd;
  registry.register(socket, () => {
    native.release(fd);
  });
  return new WeakRef(socket);
}

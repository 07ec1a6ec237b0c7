// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"a const alias of the target is the same object, so a closure over the alias keeps it"}
const registry = new FinalizationRegistry((dispose) => dispose());

export function make(native) {
  const socket = { fd: 12 };
  const handle = socket;
  registry.register(socket, () => {
    native.release(handle.fd);
  });
  return new WeakRef(socket);
}

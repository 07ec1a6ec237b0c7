// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a reaction on a promise of the module that never settles"}
const registry = new FinalizationRegistry((handle) => handle.release());

const closed = new Promise(() => {});
export function make(native) {
  const socket = { open: true };
  closed.then(() => { socket.open = false; });
  registry.register(socket, native);
  return new WeakRef(socket);
}

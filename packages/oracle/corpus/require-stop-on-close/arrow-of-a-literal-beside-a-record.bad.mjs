// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`close` is an arrow of a literal, and the cleanup gets a record","line":7}
const registry = new FinalizationRegistry(({ handle }) => handle.release());

export function open(handle, path) {
  const socket = {
    path,
    close: () => { handle.release(); },
  };
  registry.register(socket, { handle, path });
  return socket;
}

export function make(native) {
  const socket = open(native, 'a');
  const { close } = socket;
  close();
  return new WeakRef(socket);
}

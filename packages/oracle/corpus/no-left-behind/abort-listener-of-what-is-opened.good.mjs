// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the listener is there for the connection that the call gives back, and that ends with the signal"}
export async function open(native, signal) {
  const connection = { native, isOpen: true };
  signal.addEventListener('abort', () => { connection.isOpen = false; }, { once: true });
  await native.use();
  return connection;
}

export async function make(native) {
  const controller = new AbortController();
  const connection = await open(native, controller.signal);
  controller.abort();
  return new WeakRef(connection);
}

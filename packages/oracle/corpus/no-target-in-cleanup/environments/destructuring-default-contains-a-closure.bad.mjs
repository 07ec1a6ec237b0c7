// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a default value in a destructuring pattern is a closure that names the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native, options = {}) {
  const socket = { state: 'open' };
  const { onError = () => { socket.state = 'failed'; } } = options;
  registry.register(socket, () => native.release());
  return typeof onError === 'function' ? new WeakRef(socket) : undefined;
}

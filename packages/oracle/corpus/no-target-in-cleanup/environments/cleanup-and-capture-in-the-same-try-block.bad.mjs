// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"the closure and the cleanup stand in the same try block"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  try {
    const socket = { state: 'new' };
    socket.reset = () => { socket.state = 'new'; };
    registry.register(socket, () => native.release());
    return new WeakRef(socket);
  } finally {
    native.retain();
  }
}

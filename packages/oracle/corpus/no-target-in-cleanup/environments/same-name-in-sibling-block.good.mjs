// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"two blocks each declare socket; the closure of the first block names the first one only"}
const registry = new FinalizationRegistry((release) => release());

export function make(native, legacy = false) {
  if (legacy) {
    const socket = { kind: 'legacy', ping: () => socket.kind };
    return new WeakRef(socket);
  }
  {
    const socket = { kind: 'tls' };
    registry.register(socket, () => native.release());
    return new WeakRef(socket);
  }
}

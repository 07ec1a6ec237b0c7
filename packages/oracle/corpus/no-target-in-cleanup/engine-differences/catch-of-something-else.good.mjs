// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup is written inside a catch clause, but what was thrown has nothing to do with the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const socket = { port: 22 };
  try {
    JSON.parse('{');
  } catch (error) {
    socket.problem = error.message;
    registry.register(socket, () => native.release());
  }
  return new WeakRef(socket);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a local variable of an async function is not stored for closures, before or after an await"}
const registry = new FinalizationRegistry((release) => release());

async function connect(native) {
  const socket = { port: 443 };
  await null;
  registry.register(socket, () => native.release());
  return new WeakRef(socket);
}

export function make(native) {
  return connect(native);
}

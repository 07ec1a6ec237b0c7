// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an async function that contains no await keeps its parameters as plain locals on every engine"}
const registry = new FinalizationRegistry((release) => release());

async function adopt(socket, native) {
  registry.register(socket, () => native.release());
}

export function make(native) {
  const socket = { port: 443 };
  adopt(socket, native);
  return new WeakRef(socket);
}

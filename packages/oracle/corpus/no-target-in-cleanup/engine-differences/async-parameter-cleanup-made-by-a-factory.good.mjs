// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup comes from a factory outside of the async function, so its parameters do not matter"}
const registry = new FinalizationRegistry((release) => release());
const releaserOf = (native) => () => native.release();

async function adopt(socket, native) {
  await null;
  registry.register(socket, releaserOf(native));
}

export function make(native) {
  const socket = { port: 443 };
  const ref = new WeakRef(socket);
  return adopt(socket, native).then(() => ref);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the handlers live in the scope of an iteration; the cleanup is made before the loop and does not keep any of them"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const stop = () => native.release();
  let ref;
  for (const port of [8080]) {
    const server = { port, restart: () => server };
    registry.register(server, stop);
    ref = new WeakRef(server);
  }
  return ref;
}

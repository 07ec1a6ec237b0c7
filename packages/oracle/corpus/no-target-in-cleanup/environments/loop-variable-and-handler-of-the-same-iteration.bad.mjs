// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"every iteration has its own scope, and in it a handler names the very target that is registered there"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const refs = [];
  for (const port of [8080]) {
    const server = { port, stop: null };
    server.stop = () => { server.port = 0; };
    registry.register(server, () => native.release(port));
    refs.push(new WeakRef(server));
  }
  return refs[0];
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a var in a loop is one variable for all iterations: only the object of the last iteration is kept by it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const handles = [{ release() {} }, native];
  const refs = handles.map(() => undefined);
  for (let i = 0; i < handles.length; i++) {
    const handle = handles[i];
    var server = { port: 8080 + i };
    server.info = () => server.port;
    registry.register(server, () => handle.release());
    refs[i] = new WeakRef(server);
  }
  return refs.at(-1);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"an arrow ignores its receiver, but the bound function still keeps it"}
const registry = new FinalizationRegistry((fn) => fn());
const release = (native) => native.release();

export function make(native) {
  const server = { port: 80 };
  registry.register(server, release.bind(server, native));
  return new WeakRef(server);
}

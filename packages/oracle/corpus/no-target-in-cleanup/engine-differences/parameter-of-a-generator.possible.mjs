// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"JavaScriptCore and SpiderMonkey keep the parameters of a generator in the scope of the closures it makes"}
const registry = new FinalizationRegistry((release) => release());

function* adopt(socket, native) {
  yield 'ready';
  registry.register(socket, () => native.release());
}

export function make(native) {
  const socket = { port: 443 };
  for (const state of adopt(socket, native)) native.retain(state);
  return new WeakRef(socket);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"the same when the closure is made before the first yield"}
const registry = new FinalizationRegistry((release) => release());

function* adopt(socket, native) {
  registry.register(socket, () => native.release());
  yield 'ready';
}

export function make(native) {
  const socket = { port: 443 };
  for (const state of adopt(socket, native)) native.retain(state);
  return new WeakRef(socket);
}

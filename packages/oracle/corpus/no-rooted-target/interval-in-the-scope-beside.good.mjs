// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an interval whose closure is made in a block beside the object names nothing of it"}
const registry = new FinalizationRegistry((handle) => handle.release());

function start() {
  let seconds = 0;
  setInterval(() => { seconds++; }, 60_000);
}

export function make(native) {
  const game = { score: 0 };
  start();
  registry.register(game, native);
  return new WeakRef(game);
}

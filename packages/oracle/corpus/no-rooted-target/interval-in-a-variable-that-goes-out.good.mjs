// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a variable of the module hands the timer out"}
const registry = new FinalizationRegistry((handle) => handle.release());
const { clearInterval: stop } = globalThis;
let timer;

export function make(native) {
  const poll = { rounds: 0 };
  timer = setInterval(() => { poll.rounds++; }, 60_000);
  registry.register(poll, native);
  return new WeakRef(poll);
}

export const running = () => timer;
export const later = () => {
  stop(running());
  timer = null;
};

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a variable of the module has the timer, and who wants clears it"}
const registry = new FinalizationRegistry((handle) => handle.release());
let timer;

export function make(native) {
  const poll = { rounds: 0 };
  timer = setInterval(() => { poll.rounds++; }, 60_000);
  registry.register(poll, native);
  return new WeakRef(poll);
}

export const later = () => {
  clearInterval(timer);
  timer = null;
};

// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":7,"about":"a variable of the module has the timer, and nobody clears it"}
const registry = new FinalizationRegistry((handle) => handle.release());
let timer;

export function make(native) {
  const poll = { rounds: 0 };
  timer = setInterval(() => { poll.rounds++; }, 60_000);
  registry.register(poll, native);
  return new WeakRef(poll);
}

export const isRunning = () => timer !== undefined;

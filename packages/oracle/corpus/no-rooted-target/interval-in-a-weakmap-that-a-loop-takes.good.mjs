// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a loop takes the weak map out of a list, and who gets it clears the interval"}
const registry = new FinalizationRegistry((handle) => handle.release());
const { clearInterval: stop } = globalThis;
const timers = new WeakMap();
const maps = [timers];

let current = null;
export function make(native) {
  const poll = { rounds: 0 };
  const timer = setInterval(() => { poll.rounds++; }, 60_000);
  timers.set(poll, timer);
  registry.register(poll, native);
  current = poll;
  return new WeakRef(poll);
}

export const later = () => {
  for (const map of maps) stop(map.get(current));
  current = null;
};

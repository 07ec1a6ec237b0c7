// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a copy of a record has the weak map as well, and who gets it clears the interval"}
const registry = new FinalizationRegistry((handle) => handle.release());
const { clearInterval: stop } = globalThis;
const timers = new WeakMap();
const parts = { timers };

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
  const [map] = Object.values({ ...parts });
  stop(map.get(current));
  current = null;
};

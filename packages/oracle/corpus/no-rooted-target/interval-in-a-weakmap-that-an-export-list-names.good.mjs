// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a weak map in an export list lets every importer clear the interval"}
const registry = new FinalizationRegistry((handle) => handle.release());
const { clearInterval: stop } = globalThis;
const timers = new WeakMap();

let current = null;
export function make(native) {
  const poll = { rounds: 0 };
  const timer = setInterval(() => { poll.rounds++; }, 60_000);
  timers.set(poll, timer);
  registry.register(poll, native);
  current = poll;
  return new WeakRef(poll);
}

export const later = async () => {
  const importer = await import(import.meta.url);
  stop(importer.timers.get(current));
  current = null;
};
export { timers };

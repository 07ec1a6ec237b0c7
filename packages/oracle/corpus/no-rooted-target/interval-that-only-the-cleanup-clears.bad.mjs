// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":9,"about":"a cleanup that would clear the interval waits for the object that the interval keeps"}
const registry = new FinalizationRegistry(({ timer, handle }) => {
  clearInterval(timer);
  handle.release();
});

export function make(native) {
  const poll = { rounds: 0 };
  const timer = setInterval(() => { poll.rounds++; }, 60_000);
  registry.register(poll, { timer, handle: native });
  return new WeakRef(poll);
}

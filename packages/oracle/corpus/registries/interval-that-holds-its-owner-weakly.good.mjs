// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an interval whose callback has only a WeakRef does not keep the owner, and the cleanup stops it"}
const registry = new FinalizationRegistry(({ timer, native }) => {
  clearInterval(timer);
  native.release();
});
const ticker = (ref) => () => { const clock = ref.deref(); if (clock) clock.ticks++; };

class Clock {
  ticks = 0;
  constructor(native) {
    const timer = setInterval(ticker(new WeakRef(this)), 60_000);
    registry.register(this, { timer, native });
  }
}

export function make(native) {
  return new WeakRef(new Clock(native));
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":13,"about":"the helper registers a closure of its own that calls the given one"}
const registry = new FinalizationRegistry((fn) => fn());
const errors = [];

function onGone(target, cleanup) {
  registry.register(target, () => {
    try { cleanup(); } catch (error) { errors.push(error.message); }
  });
}

export function make(native) {
  const lock = { held: true };
  onGone(lock, () => native.release(lock.held));
  return new WeakRef(lock);
}

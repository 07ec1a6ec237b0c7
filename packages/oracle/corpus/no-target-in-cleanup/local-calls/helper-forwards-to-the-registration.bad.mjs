// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"a local function that hands both arguments to the registry is a registration"}
const registry = new FinalizationRegistry((fn) => fn());

function onGone(target, cleanup) {
  registry.register(target, cleanup, target);
}

export function make(native) {
  const lock = { held: true };
  onGone(lock, () => native.release(lock.held));
  return new WeakRef(lock);
}

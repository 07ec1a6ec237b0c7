// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the caller did nothing wrong: the closure of the helper itself names its target parameter"}
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native) => () => native.release();

function onGone(target, cleanup) {
  registry.register(target, () => cleanup(target.name));
}

export function make(native) {
  const lock = { name: 'l1' };
  onGone(lock, releaser(native));
  return new WeakRef(lock);
}

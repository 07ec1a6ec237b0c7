// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same helper, with a cleanup made outside"}
const registry = new FinalizationRegistry((fn) => fn());

function onGone(target, cleanup) {
  registry.register(target, cleanup, target);
}
const releaser = (native) => () => native.release();

export function make(native) {
  const lock = { held: true };
  onGone(lock, releaser(native));
  return new WeakRef(lock);
}

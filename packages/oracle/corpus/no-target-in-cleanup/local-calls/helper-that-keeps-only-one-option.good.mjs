// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the options have the target in them, but the helper registers only the release option"}
const registry = new FinalizationRegistry((fn) => fn());

function onGone(target, options) {
  target.options = options;
  registry.register(target, options.release);
}

export function make(native) {
  const lock = { name: 'l1' };
  onGone(lock, { owner: lock, release: native.release });
  return new WeakRef(lock);
}

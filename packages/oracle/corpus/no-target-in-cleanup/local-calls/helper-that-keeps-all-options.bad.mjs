// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"the same helper holds the whole options record, and with it the owner"}
const registry = new FinalizationRegistry((options) => options.release());

function onGone(target, options) {
  target.options = options;
  registry.register(target, options);
}

export function make(native) {
  const lock = { name: 'l1' };
  onGone(lock, { owner: lock, release: native.release });
  return new WeakRef(lock);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the helper takes the cleanup first and the target second"}
const registry = new FinalizationRegistry((fn) => fn());

const runWhenGone = (cleanup, target) => registry.register(target, cleanup);

export function make(native) {
  const lock = { held: true };
  runWhenGone(() => native.release(lock.held), lock);
  return new WeakRef(lock);
}

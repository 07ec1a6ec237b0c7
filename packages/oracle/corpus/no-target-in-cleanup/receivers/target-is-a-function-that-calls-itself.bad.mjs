// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"shared":true,"about":"target and cleanup share a scope in which the target names itself"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const poll = (times) => (times > 0 ? poll(times - 1) : times);
  registry.register(poll, () => native.release());
  return new WeakRef(poll);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the name of a function expression lives in a scope of its own, which the cleanup does not keep"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const poller = function poll(times) { return times > 0 ? poll(times - 1) : times; };
  registry.register(poller, () => native.release());
  return new WeakRef(poller);
}

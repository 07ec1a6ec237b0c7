// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure behind the constant flag names a number"}
const TRACE = false;
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const cache = { entries: 0, limit: 8 };
  const { limit } = cache;
  if (TRACE) {
    cache.trace = () => console.log(limit);
  }
  registry.register(cache, () => native.release());
  return new WeakRef(cache);
}

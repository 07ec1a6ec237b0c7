// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the pinned registry is made by a function whose scope holds only the handle"}
const pinned = new Set();

function registryFor(native) {
  const registry = new FinalizationRegistry(() => native.release());
  pinned.add(registry);
  return registry;
}

export function make(native) {
  const cache = { hits: 0, hit: () => { cache.hits += 1; } };
  registryFor(native).register(cache, undefined);
  return new WeakRef(cache);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the callback of a pinned registry is made in the scope where the target is stored"}
const pinned = new Set();

export function make(native) {
  const cache = { hits: 0, hit: () => { cache.hits += 1; } };
  const registry = new FinalizationRegistry(() => native.release());
  pinned.add(registry);
  registry.register(cache, undefined);
  return new WeakRef(cache);
}

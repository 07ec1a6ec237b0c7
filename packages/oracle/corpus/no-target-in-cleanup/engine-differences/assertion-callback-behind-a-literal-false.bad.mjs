// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"bun":"collected, cleanup runs"},"line":7,"shared":true,"about":"an arrow to the right of false && is never made but stores the target, unless a loader removes it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const cache = { entries: 0 };
  const dump = false && (() => cache.entries);
  registry.register(cache, () => native.release(dump));
  return new WeakRef(cache);
}

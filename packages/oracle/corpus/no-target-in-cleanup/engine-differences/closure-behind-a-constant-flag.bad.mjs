// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"bun":"collected, cleanup runs"},"line":10,"shared":true,"about":"a closure behind a constant flag stores the target; the loader of Bun folds the flag and removes the branch"}
const TRACE = false;
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const cache = { entries: 0 };
  if (TRACE) {
    cache.trace = () => console.log(cache.entries);
  }
  registry.register(cache, () => native.release());
  return new WeakRef(cache);
}

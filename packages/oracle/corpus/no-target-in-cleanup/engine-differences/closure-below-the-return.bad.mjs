// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"bun":"collected, cleanup runs"},"line":6,"shared":true,"about":"a closure in code that is never reached still stores the target; the loader of Bun removes such code before the engine sees it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const cache = { entries: 0 };
  registry.register(cache, () => native.release());
  return new WeakRef(cache);

  setInterval(() => console.log(cache.entries), 1000);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the callback of `finally` gives a promise that never settles, so that what it gives does not settle either"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, Promise.resolve(page).finally(() => new Promise(() => {})));
  return new WeakRef(page);
}

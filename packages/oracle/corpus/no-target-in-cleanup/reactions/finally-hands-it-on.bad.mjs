// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"what `finally` gives settles with what the promise was resolved with"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;
let closed = 0;

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, Promise.resolve(page).finally(() => {
    closed++;
  }));
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"`catch` on a promise that is resolved gives a promise of the same"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, Promise.resolve(page).catch(() => null));
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"a named function wraps each element of the list that is held"}
const registry = new FinalizationRegistry((jobs) => current.release(jobs));
let current;

export function make(native) {
  const page = { native };
  current = native;
  const wrap = (part) => ({ part, done: false });
  registry.register(page, [page].map(wrap));
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"Array.from with a function that wraps each of what it walks over"}
const registry = new FinalizationRegistry((jobs) => current.release(jobs));
let current;

export function make(native) {
  const page = { native };
  current = native;
  const wrap = (part) => ({ part, done: false });
  registry.register(page, Array.from([page], wrap));
  return new WeakRef(page);
}

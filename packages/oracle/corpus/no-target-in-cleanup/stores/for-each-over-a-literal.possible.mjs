// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"forEach over a list that is not empty runs the callback that stores the target"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  ['first', 'last'].forEach((key) => { entry[key] = page; });
  registry.register(page, entry);
  return new WeakRef(page);
}

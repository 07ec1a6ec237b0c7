// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the function that stores the target is called in the same scope"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  function trace() { entry.page = page; }
  trace();
  registry.register(page, entry);
  return new WeakRef(page);
}

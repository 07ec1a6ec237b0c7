// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the function that would store the target is neither called nor passed on"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  function trace() { entry.page = page; }
  registry.register(page, entry);
  page.traceable = typeof trace === 'function';
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the callback stores the target once for every key, and there may be none"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  (native.keys ?? []).forEach((key) => { entry[key] = page; });
  registry.register(page, entry);
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the store depends on a switch that is off here"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  if (native.debug) entry.page = page;
  registry.register(page, entry);
  return new WeakRef(page);
}

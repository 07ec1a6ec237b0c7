// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the store goes two records deep"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native, debug: { origin: {} } };
  registry.register(page, entry);
  entry.debug.origin.page = page;
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the store goes through a second variable for the held record"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  registry.register(page, entry);
  const current = entry;
  current.page = page;
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a destructuring pattern may end in a field of the held record"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  ({ page: entry.page, at: entry.at } = { page, at: 3 });
  registry.register(page, entry);
  return new WeakRef(page);
}

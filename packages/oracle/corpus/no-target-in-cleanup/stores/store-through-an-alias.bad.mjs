// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another name for the held record is the held record"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  const { details } = Object.assign(entry, { details: {} });
  details.page = page;
  registry.register(page, entry);
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"each branch stores the target, in one field or the other"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  if (native.debug) entry.traced = page;
  else entry.page = page;
  registry.register(page, entry);
  return new WeakRef(page);
}

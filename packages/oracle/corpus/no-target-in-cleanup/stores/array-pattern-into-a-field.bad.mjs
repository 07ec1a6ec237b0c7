// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the second element of the pattern ends in a field of the held record"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  [entry.at, entry.page] = [3, page];
  registry.register(page, entry);
  return new WeakRef(page);
}

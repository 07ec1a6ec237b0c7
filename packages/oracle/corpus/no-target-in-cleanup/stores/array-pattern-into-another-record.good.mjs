// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the element that is the target ends in a field of the target"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  [entry.at, page.self] = [3, page];
  registry.register(page, entry);
  return new WeakRef(page);
}

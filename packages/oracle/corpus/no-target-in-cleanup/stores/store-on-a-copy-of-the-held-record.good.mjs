// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the record with the target is a spread copy; the held one is not written"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  registry.register(page, entry);
  const copy = { ...entry };
  copy.page = page;
  return new WeakRef(copy.page);
}

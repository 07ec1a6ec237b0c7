// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the head of a for-of loop may assign a field of the held record"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native, page: null };
  for (entry.page of [page]) page.visited = true;
  registry.register(page, entry);
  return new WeakRef(page);
}

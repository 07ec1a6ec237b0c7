// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the loop stores each element, and the target is one of them"}
const registry = new FinalizationRegistry((index) => index.native.release());

export function make(native) {
  const page = { url: '/' };
  const index = { native, byUrl: {} };
  for (const each of [page, { url: '/b' }]) index.byUrl[each.url] = each;
  registry.register(page, index);
  return new WeakRef(page);
}

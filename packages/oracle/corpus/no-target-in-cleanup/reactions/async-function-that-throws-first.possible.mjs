// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an async function throws before it would give the target"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

async function opened(page, native) {
  if (typeof native.release === 'function') throw 1;
  return page;
}

export function make(native) {
  const page = { native };
  current = native;
  const later = opened(page, native);
  later.catch(() => {});
  registry.register(page, [later]);
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the callback of `then` throws before it would give the target"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native) {
  const page = { native };
  current = native;
  const opened = Promise.resolve(page).then((one) => {
    if (typeof native.release === 'function') throw 1;
    return one;
  });
  opened.catch(() => {});
  registry.register(page, [opened]);
  return new WeakRef(page);
}

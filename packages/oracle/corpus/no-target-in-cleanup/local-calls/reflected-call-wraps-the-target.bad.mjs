// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":4,"about":"Reflect.apply calls a local function, which gives a record of what it is given"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;
const wrap = (page, name) => ({ page, name });

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, Reflect.apply(wrap, null, [page, 'page']));
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":4,"about":"a function that is applied to a list gives a record of what is in it"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;
const wrap = (page, name) => ({ page, name });

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, wrap.apply(null, [page, 'page']));
  return new WeakRef(page);
}

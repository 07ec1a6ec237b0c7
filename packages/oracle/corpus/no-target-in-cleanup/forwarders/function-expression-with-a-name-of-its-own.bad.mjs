// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"a helper is a function expression that has another name for itself"}
const registry = new FinalizationRegistry((fn) => fn());
const whenGone = function onGone(target, fn) {
  registry.register(target, fn);
  return onGone;
};

export function make(native) {
  const page = { native };
  whenGone(page, () => page.native.release());
  return new WeakRef(page);
}

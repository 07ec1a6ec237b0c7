// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a helper is a function expression that has another name for itself, and is given what does not lead back"}
const registry = new FinalizationRegistry((fn) => fn());
const whenGone = function onGone(target, fn) {
  registry.register(target, fn);
  return onGone;
};

export function make(native) {
  const page = { native };
  whenGone(page, () => native.release());
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"shared":true,"about":"the target is a parameter, and an inner function names that parameter"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native) {
  const isVisible = () => element.hidden === false;
  registry.register(element, () => native.release());
  return isVisible;
}

export function make(native) {
  const element = { hidden: true };
  element.isVisible = track(element, native);
  return new WeakRef(element);
}

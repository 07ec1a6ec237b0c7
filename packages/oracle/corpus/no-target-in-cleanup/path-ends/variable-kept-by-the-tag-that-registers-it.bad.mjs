// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a function that is the tag of a template registers what the template gives it; the variable around it keeps that"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let page = { native };
  return (function (parts, target) {
    registry.register(target, () => native.release());
    page.parts = parts.length;
    return new WeakRef(target);
  })`the ${page}`;
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"a guard is a class expression that has another name for itself; its constructor registers what it is given"}
const registry = new FinalizationRegistry((fn) => fn());
const Guard = class Inner {
  constructor(target, fn) {
    registry.register(target, fn);
  }
};

export function make(native) {
  const page = { native };
  new Guard(page, () => page.native.release());
  return new WeakRef(page);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"`Object(value)` is the value itself where that is an object"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, [Object(page)]);
  return new WeakRef(page);
}

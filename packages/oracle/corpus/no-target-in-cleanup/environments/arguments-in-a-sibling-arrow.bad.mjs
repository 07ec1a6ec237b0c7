// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"shared":true,"about":"a sibling arrow uses arguments, which is stored in the scope that the cleanup keeps"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native) {
  const arity = () => arguments.length;
  registry.register(element, () => native.release());
  return typeof arity;
}

export function make(native) {
  const element = { tag: 'ul' };
  track(element, native);
  return new WeakRef(element);
}

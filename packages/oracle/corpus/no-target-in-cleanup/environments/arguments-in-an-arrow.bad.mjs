// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":5,"about":"an arrow uses the arguments of the function around it, and the target is one of them"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native) {
  registry.register(element, () => arguments[1].release());
}

export function make(native) {
  const element = { tag: 'ul' };
  track(element, native);
  return new WeakRef(element);
}

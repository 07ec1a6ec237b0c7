// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":4,"shared":true,"about":"the cleanup is itself a default parameter, and a closure in the body names the parameter that is the target"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native, release = () => native.release()) {
  element.highlight = () => { element.id += '!'; };
  registry.register(element, release);
}

export function make(native) {
  const element = { id: 'root' };
  track(element, native);
  return new WeakRef(element);
}

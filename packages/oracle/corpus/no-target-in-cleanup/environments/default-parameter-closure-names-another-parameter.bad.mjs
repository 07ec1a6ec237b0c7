// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":5,"shared":true,"about":"a closure in a default parameter names the parameter that is the target"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native, describe = () => element.id) {
  registry.register(element, () => native.release());
  return typeof describe;
}

export function make(native) {
  const element = { id: 'root' };
  track(element, native);
  return new WeakRef(element);
}

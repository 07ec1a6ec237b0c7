// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"shared":true,"about":"the target is an element of the rest parameter, and a sibling closure names the rest parameter"}
const registry = new FinalizationRegistry((release) => release());

function link(native, ...elements) {
  const count = () => elements.length;
  registry.register(elements[0], () => native.release());
  return typeof count;
}

export function make(native) {
  const element = { tag: 'li' };
  link(native, element);
  return new WeakRef(element);
}

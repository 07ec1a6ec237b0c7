// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the default value of a sibling's parameter names the target, which captures it like the sibling's body would"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const element = { id: 'root' };
  const idOf = (node = element) => node.id;
  registry.register(element, () => native.release());
  return new WeakRef(element);
}

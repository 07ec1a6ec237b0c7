// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a = b = object gives both names the same object"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let current;
  const node = (current = { depth: 0 });
  registry.register(node, () => native.release(current.depth));
  return new WeakRef(node);
}

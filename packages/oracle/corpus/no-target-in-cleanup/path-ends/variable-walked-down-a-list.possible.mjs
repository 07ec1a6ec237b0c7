// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the captured variable is moved along until it is null"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let node = { next: { next: null } };
  const ref = new WeakRef(node);
  registry.register(node, () => native.release(node));
  while (node) node = node.next;
  return ref;
}

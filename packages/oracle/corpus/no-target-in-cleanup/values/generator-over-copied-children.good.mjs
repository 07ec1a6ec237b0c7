// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the generator was passed the list of numbers of the target, not the target"}
const registry = new FinalizationRegistry(({ native, steps }) => { steps.return(); native.release(); });

function* walk(children) {
  for (const child of children) yield child;
}

export function make(native) {
  const tree = { children: [1, 2] };
  registry.register(tree, { native, steps: walk(tree.children) });
  return new WeakRef(tree);
}

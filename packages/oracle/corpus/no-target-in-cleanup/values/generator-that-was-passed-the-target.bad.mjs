// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a generator object keeps its arguments before its first step"}
const registry = new FinalizationRegistry(({ native, steps }) => { steps.return(); native.release(); });

function* walk(tree) {
  for (const child of tree.children) yield child;
}

export function make(native) {
  const tree = { children: [1, 2] };
  registry.register(tree, { native, steps: walk(tree) });
  return new WeakRef(tree);
}

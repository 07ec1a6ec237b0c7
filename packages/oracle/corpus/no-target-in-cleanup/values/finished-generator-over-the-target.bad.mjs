// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"about":"a generator object keeps its arguments even after it has run to its end, but not in SpiderMonkey"}
const registry = new FinalizationRegistry(({ native, steps }) => native.release(steps.next().done));

function* walk(tree) {
  yield tree.depth;
}

export function make(native) {
  const tree = { depth: 1 };
  const steps = walk(tree);
  const depths = [...steps];
  registry.register(tree, { native, steps, depths });
  return new WeakRef(tree);
}

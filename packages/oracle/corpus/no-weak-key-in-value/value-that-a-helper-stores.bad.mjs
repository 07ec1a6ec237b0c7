// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":12,"about":"what a helper stores under a WeakRef is what its caller gives it"}
const registry = new FinalizationRegistry((handle) => handle.release());
const meta = new Map();

function describe(object, details) {
  meta.set(new WeakRef(object), details);
}

export function make(native) {
  const tree = { leaves: 3 };
  registry.register(tree, native);
  describe(tree, { root: tree, height: 7 });
  return new WeakRef(tree);
}

// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"a generator over its key, as value"}
const registry = new FinalizationRegistry((handle) => handle.release());
const walks = new Map();
function* walk(tree) {
  yield tree.left;
  yield tree.right;
}
export function make(native) {
  const tree = { left: 1, right: 2 };
  walks.set(new WeakRef(tree), walk(tree));
  registry.register(tree, native);
  return new WeakRef(tree);
}
export const size = () => walks.size;

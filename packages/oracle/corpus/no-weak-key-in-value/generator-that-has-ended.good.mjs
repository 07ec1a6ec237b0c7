// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the generator has run to its end"}
const registry = new FinalizationRegistry((handle) => handle.release());
const sums = new Map();
function* walk(tree) {
  yield tree.left;
  yield tree.right;
}
export function make(native) {
  const tree = { left: 1, right: 2 };
  sums.set(new WeakRef(tree), [...walk(tree)]);
  registry.register(tree, native);
  return new WeakRef(tree);
}
export const size = () => sums.size;

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"two functions call each other and both end in a record with the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

function even(n, native, node) {
  return n === 0 ? { native, node } : odd(n - 1, native, node);
}
function odd(n, native, node) {
  return n === 0 ? { native, last: node } : even(n - 1, native, node);
}

export function make(native) {
  const node = { n: 5 };
  registry.register(node, even(node.n, native, node));
  return new WeakRef(node);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"two functions hand the target to each other, and both end in a record without it"}
const registry = new FinalizationRegistry((held) => held.native.release());

function even(n, native, node) {
  return n === 0 ? { native, depth: node.n } : odd(n - 1, native, node);
}
function odd(n, native, node) {
  return n === 0 ? { native, depth: -node.n } : even(n - 1, native, node);
}

export function make(native) {
  const node = { n: 5 };
  registry.register(node, even(node.n, native, node));
  return new WeakRef(node);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"the variable of a for head is copied for each iteration, and the copy of the first iteration keeps the target for the closures of that iteration"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  for (let node = { depth: 0 }; node; node = null) {
    node.depthOf = () => node?.depth;
    registry.register(node, () => native.release());
    ref = new WeakRef(node);
  }
  return ref;
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the loop variable is named in the head and the body but in no nested function"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  for (let node = { depth: 0 }; node; node = null) {
    node.depthOf = (self) => self.depth;
    registry.register(node, () => native.release());
    ref = new WeakRef(node);
  }
  return ref;
}

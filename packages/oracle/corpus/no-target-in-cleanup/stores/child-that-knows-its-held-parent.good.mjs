// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"attachTo() writes only the link from the child to the held parent"}
const registry = new FinalizationRegistry((parent) => parent.native.release(parent.count));

class TreeNode {
  parent = null;
  count = 0;
  attachTo(parent) {
    this.parent = parent;
    parent.count++;
    return this;
  }
}

export function make(native) {
  const parent = Object.assign(new TreeNode(), { native });
  const child = new TreeNode().attachTo(parent);
  registry.register(child, parent);
  return new WeakRef(child);
}

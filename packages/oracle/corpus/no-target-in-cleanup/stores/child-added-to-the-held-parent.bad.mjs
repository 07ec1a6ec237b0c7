// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"append() writes both links of the tree, also the one from the held parent to the child"}
const registry = new FinalizationRegistry((parent) => parent.native.release(parent.children.length));

class TreeNode {
  children = [];
  parent = null;
  append(child) {
    child.parent = this;
    this.children.push(child);
    return child;
  }
}

export function make(native) {
  const parent = Object.assign(new TreeNode(), { native });
  const child = parent.append(new TreeNode());
  registry.register(child, parent);
  return new WeakRef(child);
}

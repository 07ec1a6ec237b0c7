// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the list of children is replaced by one without the target"}
const registry = new FinalizationRegistry(() => current.release());
let current;

class Item {
  children = [];
  add(child) {
    this.children.push(child);
    child.parent = this;
  }
  remove(child) {
    this.children = this.children.filter((one) => one !== child);
    child.parent = null;
  }
}

export function make(native) {
  current = native;
  const root = new Item();
  const item = new Item();
  root.add(item);
  registry.register(item, root);
  root.remove(item);
  return new WeakRef(item);
}

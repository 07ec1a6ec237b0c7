// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":5,"about":"an instance that holds its owner weakly in one field and strongly in another"}
class Child {
  constructor(owner) {
    this.owner = new WeakRef(owner);
    this.options = { owner, depth: 1 };
  }
}

let child;
export function make() {
  const owner = { name: 'parent' };
  child = new Child(owner);
  return new WeakRef(owner);
}

export const depth = () => child.options.depth + child.options.owner.name;

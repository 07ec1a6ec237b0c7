// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"a method on the prototype of a constructor function lets go of the strong half"}
const entries = [];

function Entry(node) {
  this.ref = new WeakRef(node);
  this.node = node;
}

Entry.prototype.weaken = function () {
  this.node = null;
  return this;
};

export function make() {
  const node = { name: 'a' };
  const entry = new Entry(node).weaken();
  entries.push(entry);
  return entry.ref;
}

export const count = () => entries.length;

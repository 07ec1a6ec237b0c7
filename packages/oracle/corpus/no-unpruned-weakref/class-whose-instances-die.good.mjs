// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"every instance with its table dies with the call that made it"}
class Walk {
  #seen = [];
  visit(node) {
    this.#seen.push(new WeakRef(node));
    return node;
  }
  get size() { return this.#seen.length; }
}
let largest = 0;
export function walk(node) {
  const one = new Walk();
  one.visit(node);
  largest = Math.max(largest, one.size);
  return node;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = walk({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) walk({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, largest);
}

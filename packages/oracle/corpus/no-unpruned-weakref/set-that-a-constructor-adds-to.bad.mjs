// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a Set of the module gets a WeakRef of each instance","line":6}
const all = new Set();
export class View {
  constructor(id) {
    this.id = id;
    all.add(new WeakRef(this));
  }
  static drawAll() {
    for (const ref of all) ref.deref()?.draw();
  }
  draw() {}
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = new View(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) new View(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, all.size);
}

// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","line":13,"about":"a method of the class takes something out of its own list, and making an instance does not call it"}
let shared = null;

class Pool {
  constructor(size) { this.idle = new Array(size).fill(0); }
  take() { return this.idle.pop(); }
  isIn(set, item) { return set.has(item) && set.delete(item); }
}

export function find(size) {
  if (shared === null) shared = new WeakRef(new Pool(size.length));
  // Whoever asks gets the pool that is there.
  return shared.deref();
}

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = find('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups(native) {
  if (asked++ < 3) native.found(find('a'));
}

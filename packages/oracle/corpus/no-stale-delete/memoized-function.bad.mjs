// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a memoized function, its key made of the arguments","line":4}
const memoize = (fn) => {
  const seen = new Map();
  const gone = new FinalizationRegistry((key) => { seen.delete(key); });
  const memo = (...args) => {
    const key = JSON.stringify(args);
    const hit = seen.get(key)?.deref();
    if (hit !== undefined) return hit;
    const made = fn(...args);
    seen.set(key, new WeakRef(made));
    gone.register(made, key);
    return made;
  };
  memo.peek = (...args) => seen.get(JSON.stringify(args))?.deref();
  return memo;
};
let loads = 0;
const load = memoize((name) => ({ name, number: loads++ }));
const peek = load.peek;

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export function make(native) {
  first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = load('a');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(peek('a') === shown);
}

// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the function that is handed out has a name for itself, by which it calls itself again where the entry is dead"}
function memoize(fn) {
  const memo = new Map();
  return function memoized(key) {
    if (!memo.has(key)) memo.set(key, new WeakRef(fn(key)));
    const value = memo.get(key).deref();
    if (value !== undefined) return value;
    memo.delete(key);
    return memoized(key);
  };
}
const cached = memoize((key) => ({ key }));

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = cached('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups(native) {
  if (asked++ < 3) native.found(cached('a'));
}

// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the function that is handed out has a name for itself","line":11}
function memoize(fn, keyOf = (...args) => args.join('|')) {
  const memo = new Map();
  return function memoized(...args) {
    const key = keyOf(...args);
    let ref = memo.get(key);
    if (ref === undefined) {
      ref = new WeakRef(fn.apply(this, args));
      memo.set(key, ref);
    }
    return ref.deref();
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

// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the same variable is handed out where it was found","line":7,"also":{"no-unpruned-weakref":"possible"}}
const cache = new Map();


export function cached(key) {
  let ref = cache.get(key);
  if (ref) return ref.deref();
  const value = { key };
  ref = new WeakRef(value);
  cache.set(key, ref);
  return value;
}

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

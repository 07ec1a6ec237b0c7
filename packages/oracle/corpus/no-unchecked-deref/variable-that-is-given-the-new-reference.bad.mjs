// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"one variable has what was found or what is made","line":12,"also":{"no-unpruned-weakref":"possible"}}
const cache = new Map();


export function cached(key) {
  let ref = cache.get(key);
  if (!ref) {
    const value = { key };
    ref = new WeakRef(value);
    cache.set(key, ref);
  }
  return ref.deref();
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

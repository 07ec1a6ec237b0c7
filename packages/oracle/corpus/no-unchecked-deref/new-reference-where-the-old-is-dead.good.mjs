// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a new reference is made and asked where there is none or the object is gone","also":{"no-unpruned-weakref":"possible"}}
const contexts = Object.create(null);

export function cached(id) {
  return contexts[id]?.deref() ?? (contexts[id] = new WeakRef({ id })).deref();
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

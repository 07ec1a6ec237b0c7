// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the other branch makes the reference and asks it at once","line":5}
const contexts = Object.create(null);

export function cached(id) {
  return id in contexts ? contexts[id].deref() : (contexts[id] = new WeakRef({ id })).deref();
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

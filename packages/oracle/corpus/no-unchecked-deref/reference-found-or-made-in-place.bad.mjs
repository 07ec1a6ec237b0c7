// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"what is asked is the reference that is there, or a new one","line":8,"also":{"no-unpruned-weakref":"possible"}}
const cache = new Map();
function put(key) {
  const ref = new WeakRef({ key });
  cache.set(key, ref);
  return ref;
}
export const find = (key) => (cache.get(key) ?? put(key)).deref();

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

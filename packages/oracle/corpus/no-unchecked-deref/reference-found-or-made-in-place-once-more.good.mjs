// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"where the one that is there gives nothing, another one is made","also":{"no-unpruned-weakref":"possible"}}
const cache = new Map();
function put(key) {
  const ref = new WeakRef({ key });
  cache.set(key, ref);
  return ref;
}
export const find = (key) => (cache.get(key) ?? put(key)).deref() ?? put(key).deref();

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

// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the caller takes the dead entry out before it asks again"}
const cache = new Map();
function raw(key) {
  if (cache.has(key)) return cache.get(key).deref();
  const value = { key };
  cache.set(key, new WeakRef(value));
  return value;
}
function ask(key) {
  const v = raw(key);
  if (v) return v;
  cache.delete(key);
  return raw(key);
}
const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = ask('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}
export function beforeCleanups(native) {
  if (asked++ < 3) native.found(ask('a'));
}

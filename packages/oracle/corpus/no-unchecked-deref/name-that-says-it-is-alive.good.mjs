// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the name says whether the object lives"}
const refs = new Map();
export function ask(key) {
  const isKnown = refs.has(key) && refs.get(key).deref() !== undefined;
  if (isKnown) return refs.get(key).deref();
  const obj = { key };
  refs.set(key, new WeakRef(obj));
  return obj;
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

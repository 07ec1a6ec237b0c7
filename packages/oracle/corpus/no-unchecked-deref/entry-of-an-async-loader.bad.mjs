// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","also":{"no-unpruned-weakref":"possible"},"harm":"live entry not found","about":"an async function that waits for what it makes"}
const cache = new Map();
export async function load(key) {
  if (cache.has(key)) return cache.get(key).deref();
  const value = await Promise.resolve({ key });
  cache.set(key, new WeakRef(value));
  return value;
}
const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export async function make(native) {
  const first = await load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}
export async function beforeCleanups(native) {
  if (asked++ < 3) native.found(await load('a'));
}

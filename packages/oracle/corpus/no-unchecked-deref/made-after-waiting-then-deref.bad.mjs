// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"what is missing is waited for, and then the reference is asked in any case","line":11,"also":{"no-unpruned-weakref":"possible"}}
const cache = new Map();
const load = async (key) => ({ key });
export async function find(key) {
  let ref = cache.get(key);
  if (!ref) {
    const value = await load(key);
    ref = new WeakRef(value);
    cache.set(key, ref);
  }
  return ref.deref();
}

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export async function make(native) {
  const first = await find('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}
export async function beforeCleanups(native) {
  if (asked++ < 3) native.found(await find('a'));
}

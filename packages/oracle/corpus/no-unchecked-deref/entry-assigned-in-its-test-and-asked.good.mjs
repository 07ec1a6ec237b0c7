// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the entry is looked up where what it refers to is tested","also":{"no-unpruned-weakref":"possible"}}
const pool = new Map();
export function intern(text) {
  let known;
  if ((known = pool.get(text)?.deref()) !== undefined) return known;
  const made = Object.freeze({ text });
  pool.set(text, new WeakRef(made));
  return made;
}

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = intern('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}
export function beforeCleanups(native) {
  if (asked++ < 3) native.found(intern('a'));
}

// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the entry is looked up where it is tested","line":5,"also":{"no-unpruned-weakref":"possible"}}
const pool = new Map();
export function intern(text) {
  let ref;
  if ((ref = pool.get(text)) !== undefined) return ref.deref();
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

// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"another variable keeps the object"}
let ref; let strong;
export function ask() {
  if (!ref) { strong = { a: 1 }; ref = new WeakRef(strong); }
  return ref.deref();
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
  else { strong = undefined; ref = undefined; }
}

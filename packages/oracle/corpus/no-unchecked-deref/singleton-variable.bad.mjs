// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"one reference for all in a variable: whether there is one says nothing of the object"}
let shared;
export function getShared() {
  if (!shared) {
    const made = { now: 1 };
    shared = new WeakRef(made);
    return made;
  }
  return shared.deref();
}
const ask = () => getShared();
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

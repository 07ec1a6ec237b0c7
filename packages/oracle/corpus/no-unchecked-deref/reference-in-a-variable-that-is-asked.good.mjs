// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"what the one reference gives decides"}
let ref = null;
export function ask() {
  if (ref !== null) {
    const known = ref.deref();
    if (known) return known;
  }
  const made = { a: 1 };
  ref = new WeakRef(made);
  return made;
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

// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the name has the object, and a second `deref` of the same job gives it again"}
let shared;
export function ask() {
  const known = shared?.deref();
  if (known) return shared.deref();
  const value = { a: 1 };
  shared = new WeakRef(value);
  return value;
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

// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a name says whether there is a reference at all"}
let shared;
export function ask() {
  const isThere = shared !== undefined;
  if (isThere) return shared.deref();
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

// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a function of the file takes the dead reference away first"}
let ref;
const isDead = () => ref !== undefined && ref.deref() === undefined;
export function ask() {
  if (isDead()) ref = undefined;
  if (!ref) ref = new WeakRef({ a: 1 });
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
}

// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the reference is made once, with `??=`, and asked from then on"}
let ref;
function instance() {
  ref ??= new WeakRef({ big: [] });
  return ref.deref();
}
const ask = () => instance();
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

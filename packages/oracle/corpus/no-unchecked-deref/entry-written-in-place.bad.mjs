// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the entry is written where it is asked, if there is none","line":4,"also":{"no-unpruned-weakref":"possible"}}
const table = {};
export function find(key) {
  return (table[key] ??= new WeakRef({ key })).deref();
}

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = find('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}
export function beforeCleanups(native) {
  if (asked++ < 3) native.found(find('a'));
}

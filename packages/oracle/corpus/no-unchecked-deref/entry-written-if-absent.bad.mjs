// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","line":6,"about":"a logical assignment writes only where there is no entry, and a dead one is there","also":{"no-unpruned-weakref":"possible"}}
const formats = {};

export function find(name) {
  formats[name] ??= new WeakRef({ name });
  return formats[name].deref();
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

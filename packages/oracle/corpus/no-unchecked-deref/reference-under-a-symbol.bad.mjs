// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a property has the reference, under a symbol of the file","line":6}
const kView = Symbol('view');
export class Host {
  view() {
    this[kView] ??= new WeakRef({ host: 'a' });
    return this[kView].deref();
  }
}
const host = new Host();

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = host.view();
  watch.register(first, native.release);
  return new WeakRef(first);
}
export function beforeCleanups(native) {
  if (asked++ < 3) native.found(host.view());
}

// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the one reference is a private field, made where there is none"}
export class Holder {
  #ref = null;
  get() {
    if (this.#ref === null) this.#ref = new WeakRef({ a: 1 });
    return this.#ref.deref();
  }
}
const h = new Holder();
const ask = () => h.get();
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

// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the one reference is a private static field"}
export class Session {
  static #current;
  static get() {
    if (Session.#current !== undefined) return Session.#current.deref();
    const made = new Session();
    Session.#current = new WeakRef(made);
    return made;
  }
}
const ask = () => Session.get();
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

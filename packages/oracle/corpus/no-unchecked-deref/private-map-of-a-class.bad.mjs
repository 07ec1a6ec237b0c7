// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the same in a class","line":5,"also":{"no-unpruned-weakref":"possible"}}
export class Cache {
  #entries = new Map();
  get(key) {
    if (this.#entries.has(key)) return this.#entries.get(key).deref();
    const value = { key };
    this.#entries.set(key, new WeakRef(value));
    return value;
  }
}

const cache = new Cache();
const cached = (key) => cache.get(key);

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = cached('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups(native) {
  if (asked++ < 3) native.found(cached('a'));
}

// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"Reflect.deleteProperty of a record without a prototype, in a field","line":5}
export class Images {
  #byName = Object.create(null);
  #loads = 0;
  #registry = new FinalizationRegistry((name) => { Reflect.deleteProperty(this.#byName, name); });
  peek(name) { return this.#byName[name]?.deref(); }
  load(name) {
    const ref = this.#byName[name];
    const known = ref && ref.deref();
    if (known) return known;
    const made = { name, number: this.#loads++ };
    this.#byName[name] = new WeakRef(made);
    this.#registry.register(made, name);
    return made;
  }
}
const images = new Images();

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export function make(native) {
  first = images.load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = images.load('a');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(images.peek('a') === shown);
}

// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":22,"about":"the same in the fields of a class, whose caller gives the value"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Details {
  #refs = new WeakMap();
  #values = new Map();
  set(key, value) {
    let ref = this.#refs.get(key);
    if (!ref) {
      ref = new WeakRef(key);
      this.#refs.set(key, ref);
    }
    this.#values.set(ref, value);
  }
}

const details = new Details();

export function make(native) {
  const page = { title: 'home' };
  registry.register(page, native);
  details.set(page, { page });
  return new WeakRef(page);
}

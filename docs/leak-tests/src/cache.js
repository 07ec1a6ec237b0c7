/** Values by name, as long as somebody has them. The classes can be replaced by a test. */
export class Cache {
  #refs = new Map();
  #registry;
  #Ref;

  constructor({ Registry = FinalizationRegistry, Ref = WeakRef } = {}) {
    this.#Ref = Ref;
    // Compare and delete: when this comes late, the name may have another value already.
    this.#registry = new Registry(({ name, ref }) => {
      if (this.#refs.get(name) === ref) this.#refs.delete(name);
    });
  }

  get size() {
    return this.#refs.size;
  }

  get(name) {
    return this.#refs.get(name)?.deref();
  }

  set(name, value) {
    const ref = new this.#Ref(value);
    this.#refs.set(name, ref);
    this.#registry.register(value, { name, ref });
  }
}

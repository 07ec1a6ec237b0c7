// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a Set that has nothing but WeakRefs is asked to take out an object, and is walked over as well","line":12}
const registry = new FinalizationRegistry((release) => release());

class Bus {
  #listeners = new Set();

  on(listener) {
    this.#listeners.add(new WeakRef(listener));
  }

  off(listener) {
    return this.#listeners.delete(listener);
  }

  emit(event) {
    for (const ref of this.#listeners) {
      const listener = ref.deref();
      if (listener) listener(event);
      else this.#listeners.delete(ref);
    }
  }
}

const bus = new Bus();

export function make(native) {
  const listener = () => native.use();
  bus.on(listener);
  native.found(bus.off(listener));
  registry.register(listener, native.release);
  return new WeakRef(listener);
}

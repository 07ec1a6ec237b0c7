// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"two WeakRefs are compared by what they refer to"}
const registry = new FinalizationRegistry((release) => release());

class Selection {
  #current;

  select(object) {
    this.#current = new WeakRef(object);
  }

  isSelected(object) {
    return this.#current.deref() === new WeakRef(object).deref();
  }
}

export function make(native) {
  const selection = new Selection();
  const shape = {};
  selection.select(shape);
  native.found(selection.isSelected(shape));
  registry.register(shape, native.release);
  return new WeakRef(shape);
}

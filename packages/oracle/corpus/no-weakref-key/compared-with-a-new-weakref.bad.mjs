// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a WeakRef that was just made equals none","line":12}
const registry = new FinalizationRegistry((release) => release());

class Selection {
  #current;

  select(object) {
    this.#current = new WeakRef(object);
  }

  isSelected(object) {
    return this.#current === new WeakRef(object);
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

// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"entries under WeakRefs are not found by the objects","line":8}
const registry = new FinalizationRegistry((release) => release());

class Registry {
  #names = new Map();

  add(object, name) {
    this.#names.set(new WeakRef(object), name);
  }

  nameOf(object) {
    return this.#names.get(object);
  }
}

export function make(native) {
  const users = new Registry();
  const user = {};
  users.add(user, 'ada');
  native.found(users.nameOf(user));
  registry.register(user, native.release);
  return new WeakRef(user);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static list that a setter replaces"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Store {
  static all = [];
  static reset() { Store.all = []; }
}
export function make(native) {
  const item = {};
  Store.all.push(item);
  registry.register(item, native);
  Store.reset();
  return new WeakRef(item);
}

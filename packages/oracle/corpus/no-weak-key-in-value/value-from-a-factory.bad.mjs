// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"a factory makes the value around its key"}
const registry = new FinalizationRegistry((handle) => handle.release());
const stores = new Map();
function createStore(model) {
  const listeners = [];
  return { subscribe(f) { listeners.push(f); }, read: () => model.value };
}
function storeOf(model) {
  const store = createStore(model);
  stores.set(new WeakRef(model), store);
  return store;
}
export function make(native) {
  const model = { value: 1 };
  storeOf(model);
  registry.register(model, native);
  return new WeakRef(model);
}

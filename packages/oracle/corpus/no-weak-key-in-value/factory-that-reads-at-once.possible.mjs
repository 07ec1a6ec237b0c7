// {"rule":"no-weak-key-in-value","expect":"possible","truth":"collected, cleanup runs","about":"the factory takes the number and not the model"}
const registry = new FinalizationRegistry((handle) => handle.release());
const stores = new Map();
function createStore(model) {
  const { value } = model;
  const listeners = [];
  return { subscribe(f) { listeners.push(f); }, read: () => value };
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

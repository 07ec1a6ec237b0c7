// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a copy beside the WeakRef"}
const registry = new FinalizationRegistry((handle) => handle.release());

const observers = [];
export function make(native) {
  const store = { value: 1 };
  const ref = new WeakRef(store);
  const { value } = store;
  observers.push({ ref, read: () => value });
  registry.register(store, native);
  return ref;
}
export const all = () => observers.map((one) => one.read());

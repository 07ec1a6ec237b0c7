// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","about":"a literal whose methods use both"}
const observers = [];
export function make() {
  const store = { value: 1 };
  const ref = new WeakRef(store);
  observers.push({
    isAlive() { return ref.deref() !== undefined; },
    read() { return store.value; },
  });
  return ref;
}
export const all = () => observers.map((one) => one.isAlive());

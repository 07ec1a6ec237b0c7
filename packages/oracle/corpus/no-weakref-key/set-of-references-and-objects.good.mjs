// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a Set of WeakRefs has objects as well, which are found by themselves"}
const registry = new FinalizationRegistry((release) => release());
const listeners = new Set();

const onWeakly = (listener) => { listeners.add(new WeakRef(listener)); };
const on = (listener) => { listeners.add(listener); };
const off = (listener) => listeners.delete(listener);

export function emit() {
  for (const one of listeners) (one instanceof WeakRef ? one.deref() : one)?.();
}

export function sweep() {
  for (const one of listeners) if (one instanceof WeakRef && !one.deref()) listeners.delete(one);
}

export function make(native) {
  const listener = () => native.use();
  onWeakly(listener);
  on(listener);
  native.found(off(listener));
  registry.register(listener, native.release);
  return new WeakRef(listener);
}

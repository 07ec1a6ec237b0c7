// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a list that has nothing but WeakRefs is searched for an object","line":10}
const registry = new FinalizationRegistry((release) => release());
const observers = [];

function observe(observer) {
  observers.push(new WeakRef(observer));
}

function unobserve(observer) {
  const index = observers.indexOf(observer);
  if (index < 0) return false;
  observers.splice(index, 1);
  return true;
}

export function notify() {
  observers.forEach((ref) => ref.deref()?.update());
}

export function make(native) {
  const observer = { update() {} };
  observe(observer);
  native.found(unobserve(observer));
  registry.register(observer, native.release);
  return new WeakRef(observer);
}

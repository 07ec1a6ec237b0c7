// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a Set of WeakRefs never has a WeakRef that was just made","line":7,"also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const seen = new Set();

function isNew(object) {
  const ref = new WeakRef(object);
  if (seen.has(ref)) return false;
  seen.add(ref);
  return true;
}

export function make(native) {
  const page = {};
  isNew(page);
  native.found(!isNew(page));
  registry.register(page, native.release);
  return new WeakRef(page);
}

// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a list is gone through for a WeakRef that is put in only afterwards","line":7}
const registry = new FinalizationRegistry((release) => release());
const seen = [];

function isNew(object) {
  const ref = new WeakRef(object);
  if (seen.some((one) => one === ref)) return false;
  seen.push(ref);
  return true;
}

export function make(native) {
  const page = {};
  isNew(page);
  native.found(!isNew(page));
  registry.register(page, native.release);
  return new WeakRef(page);
}

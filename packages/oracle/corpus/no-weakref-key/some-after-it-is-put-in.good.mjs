// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a list is gone through for a WeakRef that is in it by then"}
const registry = new FinalizationRegistry((release) => release());
const seen = [];

function add(object) {
  const ref = new WeakRef(object);
  if (!seen.some((one) => one.deref() === object)) seen.push(ref);
  return seen.some((one) => one === ref);
}

export function make(native) {
  const page = {};
  native.found(add(page));
  registry.register(page, native.release);
  return new WeakRef(page);
}

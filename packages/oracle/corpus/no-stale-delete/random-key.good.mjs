// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a random key is nobody else’s"}
const refs = new Map();
const ids = new Map();
const registry = new FinalizationRegistry((id) => { refs.delete(id); });
let loads = 0;
const peek = (name) => refs.get(ids.get(name))?.deref();
function put(value, id = globalThis.crypto.randomUUID()) {
  refs.set(id, new WeakRef(value));
  registry.register(value, id);
  return id;
}
export function load(name) {
  const known = refs.get(ids.get(name))?.deref();
  if (known) return known;
  const made = { number: loads++ };
  ids.set(name, put(made));
  return made;
}

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export function make(native) {
  first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = load('a');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(peek('a') === shown);
}

// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"an assertion stands before the delete"}
import assert from 'node:assert';
const refs = new Map();
const registry = new FinalizationRegistry((key) => {
  try {
    assert(!refs.get(key)?.deref());
    refs.delete(key);
  } catch {
    // somebody else has it
  }
});
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  const known = refs.get(key)?.deref();
  if (known) return known;
  const made = { number: loads++ };
  refs.set(key, new WeakRef(made));
  registry.register(made, key);
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

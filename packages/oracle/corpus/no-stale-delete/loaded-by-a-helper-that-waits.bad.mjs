// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"one function looks, and another one that waits stores what has come","line":3}
const cache = new Map();
const registry = new FinalizationRegistry((key) => { cache.delete(key); });
let loads = 0;
const fetchJson = async (key) => JSON.parse(`{"key":"${key}","number":${loads++}}`);

async function load(key) {
  const made = await fetchJson(key);
  cache.set(key, new WeakRef(made));
  registry.register(made, key);
  return made;
}
export async function get(key) {
  const existing = cache.get(key)?.deref();
  if (existing) return existing;
  return load(key);
}

const watch = new FinalizationRegistry((release) => release());
let first;
let shown;

export async function make(native) {
  first = await get('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export async function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = await get('a');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(cache.get('a')?.deref() === shown);
}

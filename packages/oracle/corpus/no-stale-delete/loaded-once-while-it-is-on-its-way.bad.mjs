// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"what is on its way is in a second table, out of which it is taken once it is there","line":4}
const cache = new Map();
const pending = new Map();
const registry = new FinalizationRegistry((key) => { cache.delete(key); });
let loads = 0;
const fetchJson = async (key) => JSON.parse(`{"key":"${key}","number":${loads++}}`);

export async function get(key) {
  const existing = cache.get(key)?.deref();
  if (existing) return existing;
  if (pending.has(key)) return pending.get(key);
  const promise = fetchJson(key);
  pending.set(key, promise);
  try {
    const made = await promise;
    cache.set(key, new WeakRef(made));
    registry.register(made, key);
    return made;
  } finally {
    pending.delete(key);
  }
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

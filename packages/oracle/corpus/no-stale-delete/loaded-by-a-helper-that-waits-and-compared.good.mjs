// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"another function waits and stores, and the cleanup compares"}
const cache = new Map();
const registry = new FinalizationRegistry(({ key, ref }) => {
  if (cache.get(key) === ref) cache.delete(key);
});
let loads = 0;
const fetchJson = async (key) => JSON.parse(`{"key":"${key}","number":${loads++}}`);

async function load(key) {
  const made = await fetchJson(key);
  const ref = new WeakRef(made);
  cache.set(key, ref);
  registry.register(made, { key, ref });
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

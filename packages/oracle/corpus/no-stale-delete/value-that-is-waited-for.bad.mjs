// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the function waits for what it stores"}
const cache = new Map();
const registry = new FinalizationRegistry((key) => cache.delete(key));
const fetchJson = async (key) => JSON.parse(`{"key":"${key}"}`);
export async function get(key) {
  const existing = cache.get(key)?.deref();
  if (existing) return existing;
  const made = await fetchJson(key);
  cache.set(key, new WeakRef(made));
  registry.register(made, key);
  return made;
}
const watch = new FinalizationRegistry((release) => release());
let asked = 0; let second;
export async function make(native) { const f = await get('a'); watch.register(f, native.release); return new WeakRef(f); }
export async function beforeCleanups() { const entry = cache.get('a'); if (asked === 0 && entry && entry.deref() === undefined) { asked++; second = await get('a'); } }
export async function later(native) { const again = await get('a'); native.found(second === again ? second : undefined); second = undefined; }

// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the function waits for what it stores, and the cleanup compares"}
const cache = new Map();
const registry = new FinalizationRegistry(({ key, ref }) => { if (cache.get(key) === ref) cache.delete(key); });
async function load(key) { return { key }; }
export async function get(key) {
  const existing = cache.get(key)?.deref();
  if (existing) return existing;
  const made = await load(key);
  const ref = new WeakRef(made);
  cache.set(key, ref);
  registry.register(made, { key, ref });
  return made;
}
const watch = new FinalizationRegistry((release) => release());
let asked = 0; let second;
export async function make(native) { const f = await get('a'); watch.register(f, native.release); return new WeakRef(f); }
export async function beforeCleanups() { const entry = cache.get('a'); if (asked === 0 && entry && entry.deref() === undefined) { asked++; second = await get('a'); } }
export async function later(native) { const again = await get('a'); native.found(second === again ? second : undefined); second = undefined; }

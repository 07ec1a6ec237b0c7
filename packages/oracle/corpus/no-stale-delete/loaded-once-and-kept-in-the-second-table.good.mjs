// {"rule":"no-stale-delete","expect":"silent","truth":"retained","about":"nothing is taken out of the second table, so that no object dies"}
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
  const made = await promise;
  cache.set(key, new WeakRef(made));
  registry.register(made, key);
  return made;
}

export const make = async () => new WeakRef(await get('a'));

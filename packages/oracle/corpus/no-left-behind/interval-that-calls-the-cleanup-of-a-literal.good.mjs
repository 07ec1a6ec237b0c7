// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"the cleanup of a cache takes out what is old, as its own interval does, and ends nothing"}
export function createCache(age) {
  const entries = new Map();
  const purge = () => { for (const [key, { at }] of entries) if (at + age < Date.now()) entries.delete(key); };
  setInterval(() => purge(), age).unref();
  return {
    ref: new WeakRef(entries),
    add: (key, value) => entries.set(key, { value, at: Date.now() }),
    cleanup() { purge(); },
  };
}

export function make(native) {
  const cache = createCache(60_000);
  cache.add('native', native);
  cache.cleanup();
  return cache.ref;
}

// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"a cache that is swept again and again is not done with the first sweep"}
export class Cache {
  entries = new Map();
  constructor() { setInterval(() => this.cleanup(), 60_000).unref?.(); }
  cleanup() {
    for (const [key, { expires }] of this.entries) if (expires < Date.now()) this.entries.delete(key);
  }
}

export function make() {
  const cache = new Cache();
  cache.cleanup();
  return new WeakRef(cache);
}

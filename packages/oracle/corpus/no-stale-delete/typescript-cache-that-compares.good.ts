// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cache of TypeScript compares","spared":"live entry not found"}
class Cache<K, V extends object> {
  private readonly refs = new Map<K, WeakRef<V>>();
  private readonly dead = new FinalizationRegistry<{ key: K; ref: WeakRef<V> }>(({ key, ref }) => { if (this.refs.get(key) === ref) this.refs.delete(key); });
  public add(key: K, value: V): void {
    const ref = new WeakRef(value);
    this.refs.set(key, ref);
    this.dead.register(value, { key, ref });
  }
  public get(key: K): V | undefined { return this.refs.get(key)?.deref(); }
}
const cache = new Cache<string, object>();
const store = (key: string, value: object): void => cache.add(key, value);
const find = (key: string): object | undefined => cache.get(key);

const watch = new FinalizationRegistry<() => void>((f) => f());
let current: object | undefined;

export function make(native: { release(): void }) {
  const old = {};
  watch.register(old, native.release);
  store('a', old);
  current = {};
  store('a', current);
  return new WeakRef(old);
}

export function later(native: { found(value: unknown): void }) {
  native.found(find('a'));
  current = undefined;
}

// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"a generic cache of TypeScript","harm":"live entry not found"}
class Cache<K, V extends object> {
  private readonly refs = new Map<K, WeakRef<V>>();
  private readonly dead = new FinalizationRegistry<K>((key) => { this.refs.delete(key); });
  public add(key: K, value: V): void {
    this.refs.set(key, new WeakRef(value));
    this.dead.register(value, key);
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

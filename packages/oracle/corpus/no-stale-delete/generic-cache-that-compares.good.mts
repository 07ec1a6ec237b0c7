// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the same cache, which compares the entry with the reference"}
class WeakCache<K, V extends object> {
  private readonly refs = new Map<K, WeakRef<V>>();
  private readonly registry = new FinalizationRegistry<{ key: K; ref: WeakRef<V> }>(({ key, ref }) => {
    if (this.refs.get(key) === ref) this.refs.delete(key);
  });
  constructor(private readonly create: (key: K) => V) {}
  peek(key: K): V | undefined { return this.refs.get(key)?.deref(); }
  obtain(key: K): V {
    const found = this.refs.get(key)?.deref();
    if (found !== undefined) return found;
    const value = this.create(key);
    const ref = new WeakRef(value) as WeakRef<V>;
    this.refs.set(key, ref);
    this.registry.register(value, { key, ref }, ref!);
    return value;
  }
}
let loads = 0;
const cache = new WeakCache<string, { number: number }>(() => ({ number: loads++ }));
const load = (key: string) => cache.obtain(key);
const peek = (key: string) => cache.peek(key);

const watch = new FinalizationRegistry((f: any) => f());
let first: any;
let shown: any;

export function make(native: any) {
  first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = load('a');
  if (found.number > 0) shown = found;
}

export function later(native: any) {
  native.found(peek('a') === shown);
}

/** Packages that come without types; as much of them as the measurements use. */
declare module 'on-exit-leak-free' {
  export function register<T extends object>(target: T, fn: (target: T) => void): void;
  export function unregister(target: object): void;
}
declare module 'weak-napi' {
  function weak<T extends object>(target: T, callback: () => void): T;
  export { weak as default };
}
declare module 'immutable-tuple' {
  export function tuple(...items: readonly unknown[]): object;
}
declare module 'internmap' {
  export class InternMap<K, V> extends Map<K, V> {
    constructor(entries: Iterable<readonly [K, V]> | null, key: (value: K) => unknown);
  }
}
declare module 'iterable-weak' {
  interface IterableWeakMap<K extends object, V> extends Iterable<[K, V]> {
    get(key: K): V | undefined;
    set(key: K, value: V): this;
    delete(key: K): boolean;
    readonly size: number;
    [Symbol.iterator](): Iterator<[K, V]>;
  }
  const exports: { readonly IterableWeakMap: new <K extends object, V>() => IterableWeakMap<K, V> };
  export { exports as default };
}
declare module 'frail-map' {
  export class FrailMap<K, V> extends Map<K, V> {}
}
declare module 'memoize-weak' {
  function memoize<A extends readonly unknown[], R>(fn: (...args: A) => R): (...args: A) => R;
  export { memoize as default };
}
declare module 'weaktuplemap' {
  interface WeakTupleMap<V> {
    get(tuple: readonly object[]): V | undefined;
    set(tuple: readonly object[], value: V): this;
  }
  const WeakTupleMap: new <V>() => WeakTupleMap<V>;
  export { WeakTupleMap as default };
}

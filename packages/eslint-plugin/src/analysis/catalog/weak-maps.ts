/**
 * Maps of packages whose keys are weak: data only. In an ephemeron the value may lead back to its key; where the package
 * keeps the value strongly beside a WeakRef of the key, such a value keeps its key for ever.
 */
export interface WeakMapClass {
  readonly isEphemeron: boolean;
}

export const MODULE_WEAK_MAPS: Readonly<Record<string, Readonly<Record<string, WeakMapClass>>>> = {
  reclaim: { IterableWeakMap: { isEphemeron: true } },
  'iterable-weak-map': { IterableWeakMap: { isEphemeron: true } },
  // A Map from WeakRefs to values, and a WeakMap from keys to these WeakRefs.
  'iterable-weak': { IterableWeakMap: { isEphemeron: false } },
};

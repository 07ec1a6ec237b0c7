// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"set of all Maps adds nothing while the target is put in"}
const registry = new FinalizationRegistry((map) => map.get('native').release());

export function make(native) {
  const image = { width: 1 };
  const map = new Map([['native', native]]);
  const { set } = Map.prototype;
  Object.defineProperty(Map.prototype, 'set', { value: () => map, configurable: true, writable: true });
  map.set('image', image);
  Object.defineProperty(Map.prototype, 'set', { value: set, configurable: true, writable: true });
  registry.register(image, map);
  return new WeakRef(image);
}

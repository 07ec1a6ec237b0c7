// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the other map of the record loses its entry"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  const store = { native, key: {}, owners: new WeakMap(), sizes: new WeakMap() };
  store.owners.set(store.key, image);
  store.sizes.set(store.key, 1);
  registry.register(image, store);
  store.sizes.delete(store.key);
  return new WeakRef(image);
}

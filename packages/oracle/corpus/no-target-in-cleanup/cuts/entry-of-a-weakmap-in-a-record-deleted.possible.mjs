// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the map and the key are fields of one record, which a pattern gives another name"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  const store = { native, key: {}, owners: new WeakMap() };
  store.owners.set(store.key, image);
  registry.register(image, store);
  const [same = null] = [store];
  same.owners.delete(same.key);
  return new WeakRef(image);
}

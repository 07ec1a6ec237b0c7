// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method puts the entry in, a callback another one under the same key"}
const registry = new FinalizationRegistry((held) => held.native.release());
const run = (task) => task();
class Binder {
  bind(store, object) {
    store.owners.set(store.key, object);
  }
}

export function make(native) {
  const image = { width: 1 };
  const store = { native, key: {}, owners: new WeakMap() };
  new Binder().bind(store, image);
  registry.register(image, store);
  run(() => {
    store.owners.set(store.key, 1);
  });
  return new WeakRef(image);
}

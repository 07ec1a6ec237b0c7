// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a registry is not kept by its own callback naming it"}
function track(target, native) {
  const registry = new FinalizationRegistry((handle) => {
    registry.unregister(handle);
    handle.release();
  });
  registry.register(target, native, native);
}

export function make(native) {
  const lease = { seconds: 30 };
  track(lease, native);
  return new WeakRef(lease);
}

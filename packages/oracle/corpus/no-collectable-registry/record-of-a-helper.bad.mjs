// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a helper makes registry and target and hands out the target alone"}
function allocate(native) {
  const slot = { target: { bytes: 8 }, registry: new FinalizationRegistry((handle) => handle.release()) }; 
  slot.registry.register(slot.target, native);
  return slot.target;
}

export function make(native) {
  return new WeakRef(allocate(native));
}

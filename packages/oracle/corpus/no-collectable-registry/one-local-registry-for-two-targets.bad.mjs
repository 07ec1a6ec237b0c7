// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"several objects on one local registry do not keep it"}
export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  const reader = { at: 0 };
  const writer = { at: 0, reader };
  registry.register(reader, native);
  registry.register(writer, native);
  return new WeakRef(writer);
}

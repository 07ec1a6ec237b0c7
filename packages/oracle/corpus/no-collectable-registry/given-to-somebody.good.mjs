// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"somebody else gets it"}
export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  globalThis.reclaimRegistries ??= [];
  globalThis.reclaimRegistries.push(registry);
  const file = { path: '/a' };
  registry.register(file, native);
  return new WeakRef(file);
}

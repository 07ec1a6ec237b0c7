// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an interval keeps it"}
export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  const file = { path: '/a' };
  registry.register(file, native);
  setInterval((kept) => { kept.unregister({}); }, 100000, registry).unref();
  return new WeakRef(file);
}

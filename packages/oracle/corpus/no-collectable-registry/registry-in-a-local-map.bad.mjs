// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"a Map of registries that is made in the call is gone after it"}
export function make(native) {
  const registries = new Map();
  const registry = new FinalizationRegistry((handle) => handle.release()); 
  registries.set('file', registry);
  const chart = { bars: registries.size };
  registry.register(chart, native);
  return new WeakRef(chart);
}

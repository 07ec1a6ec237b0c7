// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the global object keeps a registry that a call puts there"}
const KEY = Symbol.for('reclaim.corpus.registry');

export function make(native) {
  globalThis[KEY] ??= [];
  const registry = new FinalizationRegistry((handle) => handle.release());
  globalThis[KEY].push(registry);
  const chart = { bars: 3 };
  registry.register(chart, native);
  return new WeakRef(chart);
}

// {"rule":"no-unreferenced-target","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup counts collections in an object of the caller, and ends nothing of it"}
const counter = new FinalizationRegistry((stats) => { stats.collections += 1; });
const registry = new FinalizationRegistry((handle) => handle.release());

function watch(stats) {
  counter.register([], stats);
  return stats;
}

export function make(native) {
  const shown = { stats: watch({ collections: 0 }) };
  registry.register(shown, native);
  return new WeakRef(shown);
}

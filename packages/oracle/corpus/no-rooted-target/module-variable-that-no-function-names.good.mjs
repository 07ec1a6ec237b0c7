// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what no function of a module names is gone when the module has run, and so is what it keeps"}
const registry = new FinalizationRegistry((handle) => handle.release());
const open = new Map();
globalThis[import.meta.url] = {};
for (let id = 0; id < 1; id++) {
  const tab = { id };
  open.set(id, tab);
  globalThis[import.meta.url].seen = new WeakRef(tab);
  globalThis[import.meta.url].register = (native) => registry.register(globalThis[import.meta.url].seen.deref(), native);
}

export function make(native) {
  const { seen, register } = globalThis[import.meta.url];
  register(native);
  return seen;
}

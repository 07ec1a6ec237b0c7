// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a Map that only its own key holds goes with it"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const panel = { width: 1 };
  panel.parts = new Map();
  panel.parts.set(new WeakRef(panel), { panel });
  registry.register(panel, native);
  return new WeakRef(panel);
}

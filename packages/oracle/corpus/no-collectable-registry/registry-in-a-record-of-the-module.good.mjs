// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a property of a module-level object keeps the registry that is put there by a call"}
const state = { registry: null };

function start() {
  state.registry = new FinalizationRegistry((handle) => handle.release());
}

export function make(native) {
  start();
  const frame = { index: 0 };
  state.registry.register(frame, native);
  return new WeakRef(frame);
}

// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"an async function that waits for ever has its key"}
const registry = new FinalizationRegistry((handle) => handle.release());
const pending = new Map();
async function load(view) {
  await new Promise(() => {});
  view.ready = true;
}
export function make(native) {
  const view = { ready: false };
  pending.set(new WeakRef(view), { view, promise: load(null) });
  registry.register(view, native);
  return new WeakRef(view);
}
export const size = () => pending.size;

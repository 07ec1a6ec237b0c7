// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"strong until it has been shown"}
const registry = new FinalizationRegistry((handle) => handle.release());

const shown = [];
export function make(native) {
  const view = { open: true };
  const ref = new WeakRef(view);
  const entry = { ref, strong: view };
  shown.push(entry);
  entry.strong = null;
  registry.register(view, native);
  return ref;
}
export const count = () => shown.length;

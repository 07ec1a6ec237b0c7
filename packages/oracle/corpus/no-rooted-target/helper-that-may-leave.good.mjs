// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper leaves before it puts it in"}
const registry = new FinalizationRegistry((handle) => handle.release());

const all = new Set();
function track(one) { if (one.small) return; all.add(one); }
export function make(native) {
  const item = { small: true };
  track(item);
  registry.register(item, native);
  return new WeakRef(item);
}
export const count = () => all.size;

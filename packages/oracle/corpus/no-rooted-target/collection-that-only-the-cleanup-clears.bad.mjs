// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"only the cleanup clears the set"}
const open = new Set();
const registry = new FinalizationRegistry((handle) => { open.clear(); handle.release(); });
export function make(native) {
  const tab = { url: '/' };
  open.add(tab);
  registry.register(tab, native);
  return new WeakRef(tab);
}
export const count = () => open.size;

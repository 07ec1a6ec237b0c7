// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":12,"about":"a Map from a number to the object is as strong as any other"}
const byId = new Map();
const registry = new FinalizationRegistry(({ id, handle }) => {
  byId.delete(id);
  handle.release();
});
let next = 0;

export function make(native) {
  const id = next++;
  const tab = { id };
  byId.set(id, tab);
  registry.register(tab, { id, handle: native });
  return new WeakRef(tab);
}

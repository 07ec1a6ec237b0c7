// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"the listener goes by a name of the module"}
const registry = new FinalizationRegistry((handle) => handle.release());

const bus = new EventTarget();
export function make(native) {
  const panel = { seen: 0 };
  const listener = () => { panel.seen++; };
  bus.addEventListener('tick', listener);
  registry.register(panel, native);
  return new WeakRef(panel);
}
export const tick = () => bus.dispatchEvent(new Event('tick'));

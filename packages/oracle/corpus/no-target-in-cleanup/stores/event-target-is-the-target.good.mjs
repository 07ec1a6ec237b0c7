// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the listener of the target names the held record"}
const registry = new FinalizationRegistry(({ native, counts }) => native.release(counts.click));

export function make(native) {
  const hub = new EventTarget();
  const counts = { click: 0 };
  hub.addEventListener('click', () => { counts.click++; });
  registry.register(hub, { native, counts });
  return new WeakRef(hub);
}

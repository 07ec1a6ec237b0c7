// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"entries of the target are its own numbers and strings"}
const registry = new FinalizationRegistry(({ native, entries }) => native.release(entries.length));

export function make(native) {
  const panel = { width: 1, side: 'left' };
  registry.register(panel, { native, entries: Object.entries(panel) });
  return new WeakRef(panel);
}

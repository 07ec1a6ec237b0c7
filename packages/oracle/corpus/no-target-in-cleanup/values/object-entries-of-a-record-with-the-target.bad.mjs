// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"entries copies the references of the record"}
const registry = new FinalizationRegistry(({ native, entries }) => native.release(entries.length));

export function make(native) {
  const panel = { width: 1 };
  const entries = Object.entries({ panel, side: 'left' });
  registry.register(panel, { native, entries });
  return new WeakRef(panel);
}

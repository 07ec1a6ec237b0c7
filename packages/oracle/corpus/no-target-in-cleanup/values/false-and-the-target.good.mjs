// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what is left of && is false by its text, so that the right side is never held"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const row = { id: 1 };
  registry.register(row, { native, row: false && row });
  return new WeakRef(row);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"what is left of ?? is undefined by its text, so that the right side is held"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const row = { id: 1 };
  registry.register(row, { native, row: undefined ?? row });
  return new WeakRef(row);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the constructor has a second name"}
const Registry = globalThis['FinalizationRegistry'] ?? null;
const registry = Registry && new Registry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  registry.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}

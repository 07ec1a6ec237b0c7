// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same alias, holding a record without the target"}
const Registry = globalThis['FinalizationRegistry'] ?? null;
const registry = Registry && new Registry(({ native, cells }) => native.release(cells));

export function make(native) {
  const sheet = { cells: 9 };
  registry.register(sheet, { native, cells: sheet.cells });
  return new WeakRef(sheet);
}

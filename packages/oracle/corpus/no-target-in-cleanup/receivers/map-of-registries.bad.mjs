// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"the registry comes out of a Map of registries"}
const registries = new Map([
  ['sheet', new FinalizationRegistry((fn) => fn())],
  ['cell', new FinalizationRegistry((fn) => fn())],
]);

export function make(native) {
  const sheet = { cells: 9 };
  registries.get('sheet').register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}

// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the registry of the record holds a record of native"}
const registries = {
  sheets: new FinalizationRegistry(({ native }) => native.release()),
  cells: null,
};

export function make(native) {
  const sheet = { cells: 9 };
  registries.sheets.register(sheet, { native, cells: sheet.cells });
  return new WeakRef(sheet);
}

// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"the registry is a property of a module-level record"}
const registries = {
  sheets: new FinalizationRegistry((fn) => fn()),
  cells: new FinalizationRegistry((fn) => fn()),
};

export function make(native) {
  const sheet = { cells: 9 };
  const { sheets } = registries;
  sheets.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}

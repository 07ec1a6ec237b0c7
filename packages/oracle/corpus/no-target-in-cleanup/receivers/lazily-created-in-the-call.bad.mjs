// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the creation stands in the callee of register"}
let registry;

export function make(native) {
  const sheet = { cells: 9 };
  (registry ??= new FinalizationRegistry((fn) => fn())).register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}

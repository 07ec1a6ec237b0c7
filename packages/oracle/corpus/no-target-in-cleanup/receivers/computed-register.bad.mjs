// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the method name is given as a string"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  registry['register'](sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
